package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import dev.o2cluster.topology.ServerRole;

/**
 * The problems of a design by the place they sit on, for marking fields and steps.
 */
public final class ProblemPlaces {

	private final List<TopologyProblem> open;

	private final Map<String, List<TopologyProblem>> byHost = new HashMap<>();

	private ProblemPlaces(List<TopologyProblem> open) {
		this.open = open;
	}

	/**
	 * Sorts problems by place.
	 * @param problems the problems of a design; accepted ones and notes are left out
	 * @return the places
	 */
	public static ProblemPlaces of(List<TopologyProblem> problems) {
		ProblemPlaces places = new ProblemPlaces(problems.stream()
			.filter((problem) -> !problem.accepted() && problem.severity() != Severity.INFO)
			.toList());
		places.open.forEach((problem) -> places.byHost
			.computeIfAbsent((problem.host() != null) ? problem.host().value() : "", (host) -> new ArrayList<>())
			.add(problem));
		return places;
	}

	/**
	 * The problems of a role on a host, its fields included.
	 * @param host the host's address
	 * @param role the role's key
	 * @return the problems, worst first
	 */
	public List<TopologyProblem> at(String host, String role) {
		return of(host, (field) -> field.equals(role) || field.startsWith(role + "."));
	}

	/**
	 * The problems of one field.
	 * @param host the host's address; empty for the whole cluster
	 * @param path the field's path, such as {@code storage.name}
	 * @return the problems, worst first
	 */
	public List<TopologyProblem> atField(String host, String path) {
		return of(host, (field) -> field.equals(path));
	}

	/**
	 * How many problems a step of the wizard can mend.
	 * @param step the step's key
	 * @return the number; on the last look before delivery all of them
	 */
	public long count(String step) {
		return step.equals("review") ? this.open.size()
				: this.open.stream().filter((problem) -> stepOf(problem).equals(step)).count();
	}

	/**
	 * The worst problem of some.
	 * @param problems the problems
	 * @return key of its severity; empty where there is none
	 */
	public static String worst(List<TopologyProblem> problems) {
		return problems.stream()
			.map(TopologyProblem::severity)
			.min(Comparator.naturalOrder())
			.map(Severity::key)
			.orElse("");
	}

	/**
	 * The step of the wizard where a problem's place stands.
	 * @param problem the problem
	 * @return the step's key
	 */
	public static String stepOf(TopologyProblem problem) {
		String field = problem.field();
		if (field.equals("address")) {
			return "hosts";
		}
		int dot = field.indexOf('.');
		boolean role = ServerRole.ofKey((dot < 0) ? field : field.substring(0, dot)).isPresent();
		boolean ticked = role && (dot < 0 || field.endsWith(".enable"));
		if (ticked || field.equals("isPrimaryCenter") || field.equals("enable")) {
			return "roles";
		}
		return field.isEmpty() ? "review" : "settings";
	}

	private List<TopologyProblem> of(String host, Predicate<String> field) {
		return this.byHost.getOrDefault(host, List.of()).stream().filter((one) -> field.test(one.field())).toList();
	}

}
