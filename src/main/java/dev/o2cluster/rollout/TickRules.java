package dev.o2cluster.rollout;

/**
 * Which ticks of a step a run refuses, whoever sends them.
 */
final class TickRules {

	private TickRules() {
	}

	/**
	 * Refuses a tick that changes a step out of turn.
	 * @throws RunConflictException if the run does not run, the step's gate is closed,
	 * somebody else was faster, a step is skipped without a reason, or later steps rest
	 * on what is to be taken back
	 */
	static void refuse(Run run, RunStep step, Tick tick) {
		boolean reopens = run.state() == RunState.FINISHED && tick.state() == StepState.READY;
		if (run.state() != RunState.RUNNING && !reopens) {
			throw new RunConflictException("run.notRunning", run.state().key());
		}
		if (tick.overtaken(step.state())) {
			throw new RunConflictException("run.overtaken", step.order(), String.valueOf(step.by()));
		}
		if (!run.missing(step).isEmpty()) {
			int before = run.missing(step).get(0).step();
			throw new RunConflictException("run.gateClosed", step.order(), before,
					run.steps().get(before - 1).plan().command(), run.steps().get(before - 1).plan().host());
		}
		if (tick.state() == StepState.SKIPPED && tick.note().isEmpty()) {
			throw new RunConflictException("run.noReason", step.order());
		}
		if (!tick.state().over()) {
			refuseBelow(run, step);
		}
	}

	private static void refuseBelow(Run run, RunStep step) {
		run.steps()
			.stream()
			.filter((later) -> later.state() != StepState.WAITING && later.state() != StepState.READY)
			.filter((later) -> later.plan().after().stream().anyMatch((edge) -> edge.step() == step.order()))
			.findFirst()
			.ifPresent((later) -> {
				throw new RunConflictException("run.restsOnIt", step.order(), later.order());
			});
	}

	/**
	 * Refuses a note that is too long.
	 * @return the tick
	 * @throws RunConflictException if it is longer than {@link Tick#MAX_NOTE_LENGTH}
	 */
	static Tick fitting(Tick tick, int order) {
		if (tick.note().length() > Tick.MAX_NOTE_LENGTH) {
			throw new RunConflictException("run.noteTooLong", order, Tick.MAX_NOTE_LENGTH);
		}
		return tick;
	}

}
