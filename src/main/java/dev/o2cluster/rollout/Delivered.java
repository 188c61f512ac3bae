package dev.o2cluster.rollout;

import java.util.Optional;

import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.store.Revision;
import dev.o2cluster.topology.store.Revisions;

import org.springframework.stereotype.Component;

/**
 * Which revision the hosts of a topology have, as far as the console can know: the one
 * the last finished run brought about, or else the last one that left the console.
 */
@Component
class Delivered {

	private final RunRows runs;

	private final Revisions revisions;

	Delivered(RunRows runs, Revisions revisions) {
		this.runs = runs;
		this.revisions = revisions;
	}

	/**
	 * The revision delivered last.
	 * @param topologyId the topology
	 * @param to the revision to bring about
	 * @return its number; empty where nothing is known to have been delivered
	 */
	Optional<Integer> before(long topologyId, int to) {
		return this.runs
			.findFirstByTopologyIdAndStateAndKindNotOrderByEndedAtDesc(topologyId, RunState.FINISHED, PlanKind.STOP)
			.map((run) -> run.summary().revision())
			.or(() -> this.revisions.list(topologyId)
				.stream()
				.filter((revision) -> revision.fixed() && revision.number() < to)
				.map(Revision::number)
				.findFirst());
	}

}
