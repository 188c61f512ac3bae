package dev.o2cluster.rollout;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.check.Checks;
import dev.o2cluster.check.Severity;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.secret.store.SecretStore;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.store.Revisions;
import dev.o2cluster.topology.store.StoredRevision;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All runs of the console. A step can only be ticked when everything before it is over,
 * whoever asks.
 */
@Component
public class Runs {

	private final RunRows rows;

	private final Plans plans;

	private final Topologies topologies;

	private final Revisions revisions;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final SecretStore secrets;

	Runs(RunRows rows, Plans plans, Topologies topologies, Revisions revisions, TransactionTemplate transaction,
			ApplicationEventPublisher events, Clock clock, SecretStore secrets) {
		this.secrets = secrets;
		this.rows = rows;
		this.plans = plans;
		this.topologies = topologies;
		this.revisions = revisions;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Begins a run.
	 * @param request what is to be carried out
	 * @param author who begins it
	 * @return the run
	 * @throws RunConflictException if there is nothing to do, or the design has errors
	 */
	public Run begin(RunRequest request, String author) {
		Plans.Planned planned = this.plans.plan(request);
		if (planned.plan().steps().isEmpty()) {
			throw new RunConflictException("run.nothingToDo", planned.revision().number());
		}
		if (request.kind() != PlanKind.STOP) {
			refuseDraft(request.topologyId(), planned.revision().topology());
		}
		fixRevision(request.topologyId(), planned.revision());
		RunEntity run = new RunEntity(request, planned.from(), planned.revision().number(), planned.revision().sha256(),
				CodeWord.next(), author, now());
		planned.plan()
			.steps()
			.forEach((step) -> run.steps().add(new RunStepEntity(run, step.order(), StepText.write(step))));
		return this.transaction.execute((status) -> this.rows.saveAndFlush(run).value());
	}

	/** A revision that is being carried out must not take in later edits. */
	private void fixRevision(long topologyId, StoredRevision planned) {
		StoredTopology current = this.topologies.get(topologyId);
		boolean same = current.sha256().equals(planned.sha256()) && this.revisions.fix(current);
		if (current.revision() == planned.number() && !same) {
			throw new RunConflictException("run.changedMeanwhile", planned.number());
		}
	}

	/**
	 * Reads a run.
	 * @param topologyId its topology
	 * @param id its number
	 * @return its current state
	 * @throws RunNotFoundException if there is none
	 */
	public Run get(long topologyId, long id) {
		return this.transaction.execute((status) -> this.rows.findByIdAndTopologyId(id, topologyId)
			.orElseThrow(() -> new RunNotFoundException("run.none", id))
			.value());
	}

	/**
	 * Lists the runs of a topology.
	 * @param topologyId the topology
	 * @return a line each, the latest first
	 */
	public List<RunSummary> list(long topologyId) {
		return this.rows.findByTopologyIdOrderByIdDesc(topologyId).stream().map(RunEntity::summary).toList();
	}

	/**
	 * Tells at which versions runs stand, whichever process changed them.
	 * @param ids the runs
	 * @return a line each; none for runs that are gone
	 */
	public List<RunChanged> versions(Collection<Long> ids) {
		return this.rows.versions(ids);
	}

	/**
	 * Lists the runs whose steps probes may tick.
	 * @return every running one
	 */
	List<Run> tickedByProbe() {
		return this.transaction.execute((status) -> this.rows.findByStateAndTickByProbeTrue(RunState.RUNNING)
			.stream()
			.map(RunEntity::value)
			.toList());
	}

	/**
	 * Ticks a step, or takes a tick back.
	 * @param topologyId the run's topology
	 * @param id the run
	 * @param order the step
	 * @param tick what is said about it
	 * @return the run after it; where the step is in that state already, its first
	 * signature stands and what is new of note and evidence is added
	 * @throws RunConflictException if the run does not run, the step's gate is closed,
	 * somebody else was faster, the note is too long, or later steps rest on what is to
	 * be taken back
	 */
	public Run tick(long topologyId, long id, int order, Tick tick) {
		return change(topologyId, id, (row) -> {
			Run run = row.value();
			RunStep step = run.step(order).orElseThrow(() -> new RunNotFoundException("run.noStep", order));
			if (step.state() == tick.state()) {
				row.steps().get(order - 1).add(TickRules.fitting(tick.behind(step), order));
			}
			else {
				TickRules.refuse(run, step, tick);
				row.steps().get(order - 1).change(TickRules.fitting(tick, order), now());
				row.become(row.value().over() == run.steps().size() ? RunState.FINISHED : RunState.RUNNING, now());
			}
		});
	}

	/**
	 * Pauses, resumes or gives up a run.
	 * @param topologyId the run's topology
	 * @param id the run
	 * @param state the new state
	 * @return the run after it
	 * @throws RunConflictException if the run has ended
	 */
	public Run steer(long topologyId, long id, RunState state) {
		return change(topologyId, id, (row) -> {
			boolean ended = row.state() == RunState.FINISHED || row.state() == RunState.ABORTED;
			if (row.state() != state && (ended || state == RunState.FINISHED)) {
				throw new RunConflictException("run.state", row.state().key(), state.key());
			}
			row.become(state, now());
		});
	}

	private Run change(long topologyId, long id, Consumer<RunEntity> work) {
		Run changed = this.transaction.execute((status) -> {
			RunEntity row = this.rows.findForChangeByIdAndTopologyId(id, topologyId)
				.orElseThrow(() -> new RunNotFoundException("run.none", id));
			work.accept(row);
			return this.rows.saveAndFlush(row).value();
		});
		this.events.publishEvent(new RunChanged(changed.id(), changed.version()));
		return changed;
	}

	private void refuseDraft(long topologyId, Topology topology) {
		SecretValues secrets = this.secrets.values(topologyId, topology.surroundings().secretRefs());
		long errors = Checks.problemsOf(NodeConfigs.of(topology), secrets)
			.stream()
			.filter((problem) -> problem.severity() == Severity.ERROR)
			.count();
		if (errors > 0) {
			throw new RunConflictException("run.draft", errors);
		}
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
