package dev.o2cluster.rollout;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import dev.o2cluster.topology.store.TopologyNotFoundException;
import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Ticks steps of runs that asked for it, once everything that tells of them answers as it
 * should. Runs are looked after side by side, so that dead hosts of one cluster keep no
 * other cluster waiting.
 */
@Component
public class ProbeTicker {

	private static final Logger LOGGER = LoggerFactory.getLogger(ProbeTicker.class);

	/** One process asks the hosts; another takes over when it is silent this long. */
	private static final Duration TURN = Duration.ofSeconds(30);

	private static final int RUNS_AT_A_TIME = 4;

	/** Runs that are looked after together leave room among the prober's workers. */
	private static final int STEPS_AT_A_TIME = Prober.AT_A_TIME / RUNS_AT_A_TIME / 2;

	private final Runs runs;

	private final Probing probing;

	private final Turns turns;

	private final ExecutorService lookouts;

	/** Runs somebody looks after, or is about to. */
	private final Set<Long> lookedAfter = ConcurrentHashMap.newKeySet();

	ProbeTicker(Runs runs, Probing probing, Turns turns) {
		this.runs = runs;
		this.probing = probing;
		this.turns = turns;
		AtomicInteger number = new AtomicInteger();
		this.lookouts = Executors.newFixedThreadPool(RUNS_AT_A_TIME, (work) -> {
			Thread thread = new Thread(work, "lookout-" + number.incrementAndGet());
			thread.setDaemon(true);
			return thread;
		});
	}

	/** Interrupts nobody: that would close the file of a database just being written. */
	@PreDestroy
	void stop() throws InterruptedException {
		this.lookouts.shutdown();
		this.lookouts.awaitTermination(Prober.PATIENCE.multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
	}

	/** Begins a look at every run nobody looks after, without waiting for any host. */
	@Scheduled(fixedDelay = 2000)
	void look() {
		List<Run> waiting = this.runs.tickedByProbe();
		if (!waiting.isEmpty() && this.turns.take("probes", TURN)) {
			waiting.stream().filter((run) -> this.lookedAfter.add(run.id())).forEach(this::send);
		}
	}

	private void send(Run run) {
		this.lookouts.execute(() -> {
			try {
				look(run);
			}
			catch (RunNotFoundException | ProbingOffException | TopologyNotFoundException ex) {
				LOGGER.debug("Nobody may look after run {} any more", run.id(), ex);
			}
			catch (RuntimeException ex) {
				LOGGER.error("Run {} cannot be looked after", run.id(), ex);
			}
			finally {
				this.lookedAfter.remove(run.id());
			}
		});
	}

	private void look(Run run) {
		if (this.lookouts.isShutdown() || !this.probing.of(run.topologyId()).enabled()) {
			return;
		}
		List<RunStep> ready = run.ready().stream().filter((step) -> !step.plan().proofs().isEmpty()).toList();
		for (int from = 0; from < ready.size() && !this.lookouts.isShutdown(); from += STEPS_AT_A_TIME) {
			List<RunStep> some = ready.subList(from, Math.min(from + STEPS_AT_A_TIME, ready.size()));
			this.probing.ask(run, some).forEach((step, results) -> offer(run, step, results));
		}
	}

	private void offer(Run run, RunStep step, List<ProbeResult> results) {
		try {
			tick(run, step, results, RunStep.PROBE);
		}
		catch (RunConflictException ex) {
			LOGGER.debug("Somebody was faster on step {} of run {}", step.order(), run.id(), ex);
		}
	}

	/**
	 * Asks the hosts, and ticks the step when they answer as they should.
	 * @param run the run
	 * @param step a ready step
	 * @param by who asked
	 * @return the answers
	 * @throws ProbingOffException if nobody has switched that on
	 * @throws RunConflictException if somebody changed the run meanwhile
	 */
	public List<ProbeResult> tick(Run run, RunStep step, String by) {
		List<ProbeResult> results = this.probing.ask(run, List.of(step)).get(step);
		tick(run, step, results, by);
		return results;
	}

	private void tick(Run run, RunStep step, List<ProbeResult> results, String by) {
		if (!results.isEmpty() && results.stream().allMatch(ProbeResult::passed)) {
			String evidence = results.stream().map(ProbeResult::line).collect(Collectors.joining("\n"));
			this.runs.tick(run.topologyId(), run.id(), step.order(),
					new Tick(StepState.DONE, by, evidence, step.note()));
		}
	}

}
