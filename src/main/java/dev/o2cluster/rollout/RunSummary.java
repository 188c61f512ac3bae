package dev.o2cluster.rollout;

import java.time.Instant;

import dev.o2cluster.startup.PlanKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of runs.
 *
 * @param id its number
 * @param kind what the plan is for
 * @param revision the topology's revision it is frozen at
 * @param state how far it is
 * @param startedBy who began it
 * @param startedAt when that was
 * @param endedAt when it was finished or given up
 */
public record RunSummary(long id, PlanKind kind, int revision, RunState state, String startedBy, Instant startedAt,
		@Nullable Instant endedAt) {

}
