package dev.o2cluster.startup;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every plan of every cluster has to keep, whichever of its orders people take.
 */
class PlanPropertyTests {

	private static final int TRIES = 2000;

	private final Random random = new Random(20260105);

	@Test
	void startBringsUpEveryRoleAndNothingBeforeWhatItNeeds() {
		RandomClusters topologies = new RandomClusters(1);
		for (int i = 0; i < TRIES; i++) {
			NodeConfigs cluster = NodeConfigs.of(topologies.next());
			StartupPlan plan = StartupPlanner.plan(cluster);
			keepsItsEdges(plan);
			Rehearsal rehearsal = Rehearsal.stopped(cluster);
			rehearsal.perform(plan, this.random);
			assertThat(rehearsal.running()).isEqualTo(roles(cluster.topology()));
		}
	}

	@Test
	void stopTakesNothingAwayThatIsStillUsed() {
		RandomClusters topologies = new RandomClusters(3);
		for (int i = 0; i < TRIES; i++) {
			NodeConfigs cluster = NodeConfigs.of(topologies.next());
			StartupPlan plan = StopPlanner.plan(cluster);
			keepsItsEdges(plan);
			Rehearsal rehearsal = Rehearsal.stopping(cluster);
			rehearsal.perform(plan, this.random);
			assertThat(rehearsal.running()).isEmpty();
			assertThat(plan.steps()).allSatisfy((step) -> assertThat(step.proofs()).isNotEmpty().noneMatch(Probe::up));
		}
	}

	@Test
	void changeEndsWithEveryHostOnTheNewDesign() {
		RandomClusters topologies = new RandomClusters(4);
		for (int i = 0; i < TRIES; i++) {
			NodeConfigs from = NodeConfigs.of(topologies.next());
			NodeConfigs to = NodeConfigs.of(topologies.changed(from.topology()));
			StartupPlan plan = ChangePlanner.change(from, to);
			keepsItsEdges(plan);
			Rehearsal rehearsal = Rehearsal.changing(from, to);
			rehearsal.perform(plan, this.random);
			assertThat(rehearsal.running()).as("%s", plan).isEqualTo(roles(to.topology()));
		}
	}

	@Test
	void rollingRestartsEveryHostOnceAndOneAtATime() {
		RandomClusters topologies = new RandomClusters(5);
		for (int i = 0; i < TRIES; i++) {
			NodeConfigs cluster = NodeConfigs.of(topologies.next());
			StartupPlan plan = ChangePlanner.rolling(cluster);
			keepsItsEdges(plan);
			assertThat(plan.waves()).as("one at a time").allMatch((wave) -> wave.size() == 1);
			Rehearsal rehearsal = Rehearsal.changing(cluster, cluster);
			rehearsal.perform(plan, this.random);
			assertThat(rehearsal.running()).isEqualTo(roles(cluster.topology()));
			assertThat(plan.steps().stream().filter((step) -> step.kind() == StartupStep.Kind.EXIT))
				.hasSameSizeAs(cluster.topology().hosts());
		}
	}

	private static void keepsItsEdges(StartupPlan plan) {
		for (int i = 0; i < plan.steps().size(); i++) {
			StartupStep step = plan.steps().get(i);
			assertThat(step.order()).isEqualTo(i + 1);
			assertThat(step.after()).allSatisfy((dependency) -> {
				assertThat(dependency.step()).isLessThan(step.order());
				assertThat(plan.steps().get(dependency.step() - 1).wave()).isLessThan(step.wave());
			});
		}
	}

	private static Map<HostAddress, Set<ServerRole>> roles(Topology topology) {
		return topology.hosts().stream().collect(Collectors.toMap(Host::address, Host::roles));
	}

}
