package dev.o2cluster.rollout.web;

import java.time.Instant;

import dev.o2cluster.rollout.Run;
import dev.o2cluster.rollout.RunSummary;
import org.jspecify.annotations.Nullable;

/**
 * A run on the wire.
 *
 * @param id its number
 * @param kind what the plan is for
 * @param revision the revision it is frozen at
 * @param state how far it is
 * @param startedBy who began it
 * @param startedAt when that was
 * @param endedAt when it was finished or given up
 */
record RunView(long id, String kind, int revision, String state, String startedBy, Instant startedAt,
		@Nullable Instant endedAt) {

	static RunView of(Run run) {
		return new RunView(run.id(), run.kind().key(), run.revision(), run.state().key(), run.startedBy(),
				run.startedAt(), run.endedAt());
	}

	static RunView of(RunSummary run) {
		return new RunView(run.id(), run.kind().key(), run.revision(), run.state().key(), run.startedBy(),
				run.startedAt(), run.endedAt());
	}

}
