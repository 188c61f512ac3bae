package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.o2cluster.topology.ServerRole;

/**
 * The problems of a design by the place they sit on, for marking fields and steps.
 */
public final class ProblemPlaces {

	private final List<TopologyProblem> open;

	private final Map<String, List<TopologyProblem>> byHost = new HashMap<>();

	private final Map<String, List<TopologyProblem>> byField = new HashMap<>();

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
		places.open.forEach((problem) -> fields(problem)
			.forEach((field) -> places.byField.computeIfAbsent(field, (key) -> new ArrayList<>()).add(problem)));
		return places;
	}

	/**
	 * The problems of a role on a host, its fields included.
	 * @param host the host's address
	 * @param role the role's key
	 * @return the problems, worst first
	 */
	public List<TopologyProblem> at(String host, String role) {
		return this.byHost.getOrDefault(host, List.of())
			.stream()
			.filter((problem) -> problem.field().equals(role) || problem.field().startsWith(role + "."))
			.toList();
	}

	/** A conflict sits on both its sides. */
	private static Stream<String> fields(TopologyProblem problem) {
		return (problem.other() != null) ? Stream.of(problem.field(), problem.other().field()).distinct()
				: Stream.of(problem.field());
	}

	/**
	 * The problems of one field, as far as a page can mend them.
	 * @param host the host the page edits; empty for the whole cluster
	 * @param path the field's path, such as {@code storage.name}
	 * @return the problems, worst first
	 */
	public List<TopologyProblem> atField(String host, String path) {
		return this.byField.getOrDefault(path, List.of())
			.stream()
			.filter((problem) -> sits(problem, host, path::equals))
			.toList();
	}

	/**
	 * Tells whether a problem sits on a field that a page can mend.
	 * @param problem the problem
	 * @param host the host the page edits; empty for the whole cluster
	 * @param field which fields the page can mend
	 * @return whether one of its sides is there
	 */
	public static boolean sits(TopologyProblem problem, String host, Predicate<String> field) {
		TopologyProblem.Place other = problem.other();
		return (field.test(problem.field()) && concerns(problem, host)) || (other != null && field.test(other.field())
				&& (host.isEmpty() || other.host().value().equals(host)));
	}

	/** Whether a problem sits on what a page edits, or on all hosts together. */
	private static boolean concerns(TopologyProblem problem, String host) {
		return host.isEmpty() || problem.host() == null || problem.host().value().equals(host);
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

}
