package dev.o2cluster.check.web;

import java.util.List;

import dev.o2cluster.check.ProblemPlaces;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

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
		return ProblemPanel.of(design);
	}

	/**
	 * Where a problem sits.
	 * @param design the design
	 * @param problem one of its problems
	 * @return path and fragment of the page with its place; empty where there is none
	 */
	public String place(Design design, TopologyProblem problem) {
		return place(design, problem.host() == null ? "" : problem.host().value(), problem.field(),
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
	public String field(String input) {
		String field = input.startsWith(Release.ROOT + ".") ? input.substring(Release.ROOT.length() + 1) : input;
		return field.replaceFirst("^(dumpData|restoreData)\\.cron$", "$1");
	}

	private String place(Design design, String host, String field, String step) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath("/topologies/{id}/{step}");
		switch (step) {
			case "hosts" -> link.fragment(row(design, host));
			case "roles" -> link.fragment(cellOf(design, host, field));
			case "settings" -> link.queryParam("host", host).fragment(input(field));
			case "overrides" -> link.queryParam("host", host);
			default -> {
				return "";
			}
		}
		return link.buildAndExpand(design.id(), step).encode().toUriString();
	}

	private String cellOf(Design design, String host, String field) {
		int dot = field.indexOf('.');
		String role = (dot < 0) ? field : field.substring(0, dot);
		boolean cell = !host.isEmpty() && ServerRole.ofKey(role).isPresent();
		return cell ? cell(host, role) : row(design, host);
	}

	private static String row(Design design, String host) {
		for (int row = 0; row < design.topology().hosts().size(); row++) {
			Host one = design.topology().hosts().get(row);
			HostAddress address = one.address();
			if (address.value().equals(host)) {
				return "row-" + row;
			}
		}
		return "content";
	}

	/** Dumps and restores are known by their schedule. */
	private static String input(String field) {
		String path = field.matches("dumpData|restoreData") ? field + ".cron" : field;
		int dot = path.indexOf('.');
		boolean section = dot > 0 && ServerRole.ofKey(path.substring(0, dot)).isPresent();
		return section ? path : Release.ROOT + "." + path;
	}

}
