package dev.o2cluster.rollout;

import java.util.Optional;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.ChangePlanner;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.startup.StartupPlan;
import dev.o2cluster.startup.StartupPlanner;
import dev.o2cluster.startup.StopPlanner;
import dev.o2cluster.topology.store.StoredRevision;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.store.Revisions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Plans for revisions of stored topologies.
 */
@Component
public class Plans {

	private final Topologies topologies;

	private final Revisions revisions;

	private final Delivered delivered;

	Plans(Topologies topologies, Revisions revisions, Delivered delivered) {
		this.topologies = topologies;
		this.revisions = revisions;
		this.delivered = delivered;
	}

	/**
	 * A plan and the revision it is for.
	 *
	 * @param revision the revision it brings about
	 * @param from the revision it starts from; {@code null} where it compares none
	 * @param plan the plan
	 */
	public record Planned(StoredRevision revision, @Nullable Integer from, StartupPlan plan) {

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
		Integer from = from(request, to.number());
		return new Planned(to, from, switch (request.kind()) {
			case START -> StartupPlanner.plan(cluster);
			case STOP -> StopPlanner.plan(cluster);
			case ROLLING -> (from != null) ? ChangePlanner.rolling(cluster(request, from), cluster)
					: ChangePlanner.rolling(cluster);
			case CHANGE -> ChangePlanner.change(cluster(request, (from != null) ? from : to.number() - 1), cluster);
		});
	}

	private @Nullable Integer from(RunRequest request, int to) {
		if (!compares(request.kind()) || Integer.valueOf(RunRequest.EVERYTHING).equals(request.from())) {
			return null;
		}
		if (request.from() != null) {
			return request.from();
		}
		Optional<Integer> delivered = this.delivered.before(request.topologyId(), to);
		boolean previous = request.kind() == PlanKind.CHANGE && delivered.filter((number) -> number != to).isEmpty();
		return previous ? Integer.valueOf(to - 1) : delivered.orElse(null);
	}

	private NodeConfigs cluster(RunRequest request, int number) {
		return NodeConfigs.of(revision(request.topologyId(), number, number).topology());
	}

	private StoredRevision revision(long topologyId, @Nullable Integer wanted, int otherwise) {
		int number = (wanted != null) ? wanted : otherwise;
		return this.revisions.find(topologyId, number)
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
