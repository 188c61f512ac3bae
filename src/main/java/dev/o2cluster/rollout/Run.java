package dev.o2cluster.rollout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.startup.Dependency;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.HostAddress;
import org.jspecify.annotations.Nullable;

/**
 * A plan being carried out.
 *
 * @param id its number
 * @param topologyId the topology it is for
 * @param kind what the plan is for
 * @param revision the topology's revision it is frozen at
 * @param from the revision a change starts from; {@code null} otherwise
 * @param sha256 SHA-256 of the frozen revision's document
 * @param state how far it is
 * @param codeWord what verify scripts are told, so that their codes prove steps of this
 * run and of no other
 * @param tickByProbe whether passing probes tick their steps
 * @param startedBy who began it
 * @param startedAt when that was
 * @param endedAt when it was finished or given up
 * @param version grows with every change
 * @param steps its steps, first things first
 */
public record Run(long id, long topologyId, PlanKind kind, int revision, @Nullable Integer from, String sha256,
		RunState state, String codeWord, boolean tickByProbe, String startedBy, Instant startedAt,
		@Nullable Instant endedAt, long version, List<RunStep> steps) {

	public Run {
		steps = List.copyOf(steps);
	}

	/**
	 * Finds a step.
	 * @param order its place, counted from 1
	 * @return the step, if the run has it
	 */
	public Optional<RunStep> step(int order) {
		return (order >= 1 && order <= this.steps.size()) ? Optional.of(this.steps.get(order - 1)) : Optional.empty();
	}

	/**
	 * What keeps a step waiting.
	 * @param step a step of the run
	 * @return the edges to steps that are not over yet
	 */
	public List<Dependency> missing(RunStep step) {
		return step.plan().after().stream().filter((edge) -> !this.steps.get(edge.step() - 1).state().over()).toList();
	}

	/**
	 * The steps that can be done next.
	 * @return every ready step
	 */
	public List<RunStep> ready() {
		return this.steps.stream().filter((step) -> step.state() == StepState.READY).toList();
	}

	/**
	 * The hosts somebody has to be at.
	 * @return each once, in the order of steps
	 */
	public List<HostAddress> hosts() {
		return this.steps.stream().map((step) -> step.plan().host()).distinct().toList();
	}

	/**
	 * Counts steps that are done or skipped.
	 * @return how many are over
	 */
	public long over() {
		return this.steps.stream().filter((step) -> step.state().over()).count();
	}

}
