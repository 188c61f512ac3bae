package dev.o2cluster.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.bundle.HostBundle;
import dev.o2cluster.topology.DataInUse;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every topology, tried on many.
 */
class OddTopologiesTests {

	private static final int MANY = 5000;

	@Test
	void checksNeverThrowAndFixIdsOfARuleDiffer() {
		OddTopologies random = new OddTopologies(4);
		for (int i = 0; i < MANY; i++) {
			Topology before = random.next();
			Topology topology = random.changed(before)
				.withDataInUse((i % 2 == 0) ? Optional.of(DataInUse.of(before)) : Optional.empty());
			Set<String> ids = new HashSet<>();
			for (TopologyProblem problem : Sketch.problems(topology)) {
				assertThat(problem.fingerprint()).hasSize(12);
				problem.fixes()
					.forEach((fix) -> assertThat(ids.add(problem.id() + "/" + fix.id()))
						.as(() -> problem + " " + TopologyDocument.text(topology))
						.isTrue());
			}
		}
	}

	@Test
	void bundlesOfTopologiesWithoutErrorsParse() {
		OddTopologies random = new OddTopologies(5);
		int sound = 0;
		for (int i = 0; i < MANY; i++) {
			Topology topology = random.next();
			boolean draft = Sketch.problems(topology)
				.stream()
				.anyMatch((problem) -> problem.severity() == Severity.ERROR);
			if (!draft || i % 10 == 0) {
				sound += draft ? 0 : 1;
				HostBundle bundle = ClusterBundle.of(topology).of(topology.hosts().get(0));
				assertThat(bundle.files()).filteredOn((file) -> file.path().endsWith(".json"))
					.hasSize(topology.hosts().size() + 1)
					.allMatch((file) -> Sketch.json(file.text()).isObject());
			}
		}
		assertThat(sound).isGreaterThan(MANY / 20);
	}

	@Test
	void safeFixesNeverAddAProblemAndLeaveNoneThatCouldBeApplied() {
		OddTopologies random = new OddTopologies(6);
		int fixed = 0;
		for (int i = 0; i < MANY; i++) {
			Topology before = random.next();
			Topology topology = random.changed(before)
				.withDataInUse((i % 2 == 0) ? Optional.of(DataInUse.of(before)) : Optional.empty());
			Topology after = SafeFixes.applyTo(topology);
			Set<String> old = keys(topology);
			assertThat(old).as(() -> TopologyDocument.text(topology)).containsAll(keys(after));
			if (i % 10 == 0) {
				assertThat(SafeFixes.applyTo(after)).isEqualTo(after);
			}
			fixed += after.equals(topology) ? 0 : 1;
		}
		assertThat(fixed).isGreaterThan(MANY / 4);
	}

	private static Set<String> keys(Topology topology) {
		return Sketch.problems(topology).stream().map(TopologyProblem::key).collect(Collectors.toSet());
	}

}
