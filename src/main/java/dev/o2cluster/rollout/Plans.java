package dev.o2cluster.rollout;

import java.util.Optional;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.ChangePlanner;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.startup.StartupPlan;
import dev.o2cluster.startup.StartupPlanner;
import dev.o2cluster.startup.StopPlanner;
import dev.o2cluster.topology.StoredRevision;
import dev.o2cluster.topology.Topologies;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Plans for revisions of stored topologies.
 */
@Component
public class Plans {

	private final Topologies topologies;

	Plans(Topologies topologies) {
		this.topologies = topologies;
	}

	/**
	 * A plan and the revision it is for.
	 *
	 * @param revision the revision it brings about
	 * @param plan the plan
	 */
	public record Planned(StoredRevision revision, StartupPlan plan) {

	}

	/**
	 * Works out a plan.
	 * @param request what is to be planned
	 * @return the plan
	 * @throws RunNotFoundException if the topology has no such revision
	 */
	public Planned plan(RunRequest request) {
		int current = this.topologies.get(request.topologyId()).revision();
		StoredRevision to = revision(request.topologyId(), request.to(), current);
		NodeConfigs cluster = NodeConfigs.of(to.topology());
		StartupPlan plan = switch (request.kind()) {
			case START -> StartupPlanner.plan(cluster);
			case STOP -> StopPlanner.plan(cluster);
			case ROLLING -> from(request).map((from) -> ChangePlanner.rolling(from, cluster))
				.orElseGet(() -> ChangePlanner.rolling(cluster));
			case CHANGE -> ChangePlanner.change(
					NodeConfigs.of(revision(request.topologyId(), request.from(), to.number() - 1).topology()),
					cluster);
		};
		return new Planned(to, plan);
	}

	private Optional<NodeConfigs> from(RunRequest request) {
		return Optional.ofNullable(request.from())
			.map((number) -> NodeConfigs.of(revision(request.topologyId(), number, number).topology()));
	}

	private StoredRevision revision(long topologyId, @Nullable Integer wanted, int otherwise) {
		int number = (wanted != null) ? wanted : otherwise;
		return this.topologies.revision(topologyId, number)
			.orElseThrow(() -> new RunNotFoundException("run.noRevision", number));
	}

	/**
	 * Tells whether a kind of plan has a revision to start from.
	 * @param kind the kind
	 * @return whether it compares two revisions
	 */
	public static boolean compares(PlanKind kind) {
		return kind == PlanKind.CHANGE || kind == PlanKind.ROLLING;
	}

}
