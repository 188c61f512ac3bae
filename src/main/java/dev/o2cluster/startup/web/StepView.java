package dev.o2cluster.startup.web;

import java.util.List;

import dev.o2cluster.startup.PlanTexts;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.topology.ServerRole;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan on the wire.
 *
 * @param order its place, counted from 1
 * @param wave which steps it may run beside, counted from 1
 * @param host where to type it
 * @param kind what it does
 * @param roles the roles it starts or stops
 * @param command what to type
 * @param waitFor URL of what has to answer before
 * @param verify URL of what answers after
 * @param after the steps that come before it, and why
 * @param gates everything that has to answer before; {@code closed} stands before what
 * must not
 * @param proofs everything that answers after; {@code closed} stands before what must not
 * @param remarks what else to know
 */
public record StepView(int order, int wave, String host, String kind, List<String> roles, String command,
		@Nullable String waitFor, @Nullable String verify, List<Edge> after, List<String> gates, List<String> proofs,
		List<String> remarks) {

	/**
	 * A step that comes first.
	 *
	 * @param step its order
	 * @param reason why
	 */
	public record Edge(int step, String reason) {

	}

	/**
	 * Writes a step for the wire.
	 * @param step the step
	 * @param texts the caller's language
	 * @return its view
	 */
	public static StepView of(StartupStep step, PlanTexts texts) {
		return new StepView(step.order(), step.wave(), step.host().value(), step.kind().key(),
				step.roles().stream().map(ServerRole::key).toList(), step.command(),
				step.waitFor().map(Probe::toString).orElse(null), step.verify().map(Probe::toString).orElse(null),
				step.after().stream().map((edge) -> new Edge(edge.step(), texts.remark(edge.reason()))).toList(),
				texts(step.gates()), texts(step.proofs()), step.remarks().stream().map(texts::remark).toList());
	}

	private static List<String> texts(List<Probe> probes) {
		return probes.stream().map(Probe::toString).toList();
	}

}
