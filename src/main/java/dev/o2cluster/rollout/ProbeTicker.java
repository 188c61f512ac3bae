package dev.o2cluster.rollout;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ticks steps of runs that asked for it, once everything that tells of them answers as it
 * should.
 */
@Component
public class ProbeTicker {

	private static final Logger LOGGER = LoggerFactory.getLogger(ProbeTicker.class);

	/** One process asks the hosts; another takes over when it is silent this long. */
	private static final Duration TURN = Duration.ofSeconds(30);

	private final Runs runs;

	private final Probing probing;

	private final Turns turns;

	ProbeTicker(Runs runs, Probing probing, Turns turns) {
		this.runs = runs;
		this.probing = probing;
		this.turns = turns;
	}

	@Scheduled(fixedDelay = 2000)
	void look() {
		List<Run> waiting = this.runs.tickedByProbe();
		if (waiting.isEmpty() || !this.turns.take("probes", TURN)) {
			return;
		}
		for (Run run : waiting) {
			if (this.probing.of(run.topologyId()).enabled()) {
				run.ready().forEach((step) -> look(run, step));
			}
		}
	}

	private void look(Run run, RunStep step) {
		try {
			tick(run, step, RunStep.PROBE);
		}
		catch (RunConflictException | RunNotFoundException | ProbingOffException ex) {
			LOGGER.debug("Somebody changed run {} meanwhile", run.id(), ex);
		}
	}

	/**
	 * Asks the hosts, and ticks the step when they answer as they should.
	 * @param run the run
	 * @param step a ready step
	 * @param by who asked
	 * @return the answers
	 */
	public List<ProbeResult> tick(Run run, RunStep step, String by) {
		List<ProbeResult> results = this.probing.ask(run, step);
		if (!results.isEmpty() && results.stream().allMatch(ProbeResult::passed)) {
			String evidence = results.stream().map(ProbeResult::line).collect(Collectors.joining("\n"));
			this.runs.tick(run.topologyId(), run.id(), step.order(),
					new Tick(StepState.DONE, by, evidence, step.note()));
		}
		return results;
	}

}
