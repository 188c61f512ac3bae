package dev.o2cluster.check.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.o2cluster.check.ProblemPlaces;
import dev.o2cluster.check.Severity;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes problem panels for templates, and the links from a problem to its place.
 */
@Component("problemPanels")
public class ProblemPanels {

	/**
	 * The panel of a design.
	 * @param design the design
	 * @return its problems, sorted for showing
	 */
	public ProblemPanel of(Design design) {
		return ProblemPanel.of(design, (problem) -> true);
	}

	/**
	 * The panel of a page that edits one host or the whole cluster.
	 * @param design the design
	 * @param host the host; empty for the whole cluster
	 * @return the problems there, sorted for showing
	 */
	public ProblemPanel of(Design design, String host) {
		return ProblemPanel.of(design, (problem) -> ProblemPlaces.sits(problem, host, (field) -> true));
	}

	/**
	 * The problems to show on the inputs of the settings page.
	 * @param design the design
	 * @param host the host the page edits; empty for the whole cluster
	 * @param inputs ids of its inputs
	 * @return the problems of every input that has any
	 */
	public Map<String, List<TopologyProblem>> marks(Design design, String host, Stream<String> inputs) {
		ProblemPlaces places = design.places();
		Map<String, List<TopologyProblem>> marks = new LinkedHashMap<>();
		inputs.forEach((input) -> marks.put(input, places.atField(host, field(input))));
		marks.values().removeIf(List::isEmpty);
		return marks;
	}

	/**
	 * The problems to show on the cells of the matrix of roles.
	 * @param design the design
	 * @return the problems of every cell that has any
	 */
	public Map<String, List<TopologyProblem>> marks(Design design) {
		ProblemPlaces places = design.places();
		Map<String, List<TopologyProblem>> marks = new LinkedHashMap<>();
		design.topology().hosts().forEach((host) -> {
			String address = host.address().value();
			for (ServerRole role : ServerRole.values()) {
				marks.put(cell(address, role.key()), places.at(address, role.key()));
			}
		});
		marks.values().removeIf(List::isEmpty);
		return marks;
	}

	/**
	 * The problems to show on the overrides of a host or of the whole cluster: what is
	 * wrong with them, and with the fields they write.
	 * @param design the design
	 * @param host the host; empty for the whole cluster
	 * @param patch the overrides
	 * @return the problems, worst first
	 */
	public List<TopologyProblem> ofOverrides(Design design, String host, JsonNode patch) {
		return design.cluster()
			.problems()
			.stream()
			.filter((problem) -> problem.severity() != Severity.INFO && !problem.accepted())
			.filter((problem) -> ProblemPlaces.sits(problem, host, (field) -> written(field, patch))
					|| isOverride(problem, host))
			.toList();
	}

	private static boolean isOverride(TopologyProblem problem, String host) {
		return problem.id().startsWith("override-")
				&& host.equals((problem.host() != null) ? problem.host().value() : "");
	}

	private static boolean written(String field, JsonNode patch) {
		JsonNode node = patch;
		for (String member : field.split("\\.")) {
			node = node.path(member);
		}
		boolean section = node.isObject() && ServerRole.ofKey(field).isPresent();
		return !field.isEmpty() && !node.isMissingNode() && !section;
	}

	/**
	 * The problems one page of the settings can mend.
	 * @param design the design
	 * @param page the page, such as {@code external-database}
	 * @return the panel
	 */
	public ProblemPanel ofPage(Design design, String page) {
		return ProblemPanel.of(design, (problem) -> SettingsTabs.of(problem).equals(page));
	}

	/**
	 * How many problems one page of the settings can mend.
	 * @param design the design
	 * @param page the page, such as {@code external-database}
	 * @return the number of errors and warnings nobody accepted
	 */
	public long count(Design design, String page) {
		return design.cluster()
			.problems()
			.stream()
			.filter((problem) -> problem.severity() != Severity.INFO && !problem.accepted())
			.filter((problem) -> SettingsTabs.of(problem).equals(page))
			.count();
	}

	/**
	 * Where a problem sits.
	 * @param design the design
	 * @param problem one of its problems
	 * @return path and fragment of the page with its place; empty where there is none
	 */
	public String place(Design design, TopologyProblem problem) {
		return place(design, problem, rows(design));
	}

	/**
	 * The same for many problems of one design.
	 * @param rows the rows of its hosts, by address
	 */
	String place(Design design, TopologyProblem problem, Map<String, Integer> rows) {
		String page = SettingsTabs.of(problem);
		if (!page.isEmpty()) {
			return UriComponentsBuilder.fromPath("/topologies/{id}/{page}")
				.buildAndExpand(design.id(), page)
				.toUriString();
		}
		return place(design, rows, problem.host() == null ? "" : problem.host().value(), problem.field(),
				problem.id().startsWith("override-") ? "overrides" : ProblemPlaces.stepOf(problem));
	}

	/**
	 * The worst of some problems.
	 * @param problems the problems
	 * @return key of its severity; empty where there is none
	 */
	public String worst(List<TopologyProblem> problems) {
		return ProblemPlaces.worst(problems);
	}

	/**
	 * The id of a cell of the matrix of roles.
	 * @param host the host
	 * @param role the role's key
	 * @return the id
	 */
	public String cell(String host, String role) {
		return "cell-" + host + "-" + role;
	}

	/**
	 * The field a problem names for an input of the settings page.
	 * @param input id of the input, such as {@code root.dumpData.cron}
	 * @return the field, such as {@code dumpData}
	 */
	String field(String input) {
		String field = input.startsWith(Release.ROOT + ".") ? input.substring(Release.ROOT.length() + 1) : input;
		return field.replaceFirst("^(dumpData|restoreData)\\.cron$", "$1");
	}

	private String place(Design design, Map<String, Integer> rows, String host, String field, String step) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath("/topologies/{id}/{step}");
		switch (step) {
			case "hosts" -> link.fragment(row(rows, host));
			case "roles" -> link.fragment(cellOf(rows, host, field));
			case "settings" -> link.queryParam("host", host).fragment(input(field));
			case "overrides" -> link.queryParam("host", host);
			default -> {
				return "";
			}
		}
		return link.buildAndExpand(design.id(), step).encode().toUriString();
	}

	private String cellOf(Map<String, Integer> rows, String host, String field) {
		int dot = field.indexOf('.');
		String role = (dot < 0) ? field : field.substring(0, dot);
		boolean cell = !host.isEmpty() && ServerRole.ofKey(role).isPresent();
		return cell ? cell(host, role) : row(rows, host);
	}

	/**
	 * The rows that hosts have on pages, counted from 0.
	 * @param design the design
	 * @return the row of every host, by its address
	 */
	static Map<String, Integer> rows(Design design) {
		Map<String, Integer> rows = new HashMap<>();
		design.topology().hosts().forEach((host) -> rows.put(host.address().value(), rows.size()));
		return rows;
	}

	private static String row(Map<String, Integer> rows, String host) {
		Integer row = rows.get(host);
		return (row != null) ? "row-" + row : "content";
	}

	/** Dumps and restores are known by their schedule. */
	private static String input(String field) {
		String path = field.matches("dumpData|restoreData") ? field + ".cron" : field;
		int dot = path.indexOf('.');
		boolean section = dot > 0 && ServerRole.ofKey(path.substring(0, dot)).isPresent();
		return section ? path : Release.ROOT + "." + path;
	}

}
