package dev.o2cluster.rollout.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.o2cluster.rollout.Run;
import dev.o2cluster.rollout.RunStep;
import dev.o2cluster.startup.Dependency;
import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.startup.web.StepView;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run on the wire: what is planned, and what became of it.
 *
 * @param plan what is planned
 * @param state how far it is
 * @param waitsFor the steps that keep its gate closed
 * @param by who brought it there
 * @param at when that was
 * @param evidence what proved it
 * @param note what people wrote down
 * @param codeBy what to type on the host to get a code that proves the step; {@code null}
 * where no script can tell
 */
record RunStepView(@JsonUnwrapped StepView plan, String state, List<Integer> waitsFor, @Nullable String by,
		@Nullable Instant at, String evidence, String note, @Nullable String codeBy) {

	static RunStepView of(Run run, RunStep step, PlanTexts texts, Map<Integer, String> codes) {
		return new RunStepView(StepView.of(step.plan(), texts), step.state().key(),
				run.missing(step).stream().map(Dependency::step).toList(), step.by(), step.at(), step.evidence(),
				step.note(), codes.get(step.order()));
	}

}
