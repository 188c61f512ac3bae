package dev.o2cluster.rollout;

import java.time.Instant;

import dev.o2cluster.startup.StartupStep;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run.
 *
 * @param plan what to do, as planned when the run began
 * @param state how far it is
 * @param by who brought it there; {@code null} while nobody has
 * @param at when that was
 * @param evidence what proved it: answers of probes or the code of a verify script; empty
 * where nobody asked for proof
 * @param note what people wrote down
 */
public record RunStep(StartupStep plan, StepState state, @Nullable String by, @Nullable Instant at, String evidence,
		String note) {

	/** Who ticked a step that no person did. */
	public static final String PROBE = "(probe)";

	public int order() {
		return this.plan.order();
	}

}
