package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;

/**
 * Whether the settings of a design are fields of a release line, with values those fields
 * can hold.
 */
public final class SettingsFit {

	private static final int SHOWN_LENGTH = 80;

	private SettingsFit() {
	}

	/**
	 * Finds every setting of a design that a release line cannot take.
	 * @param topology the design
	 * @param release a release line, perhaps not the design's own
	 * @return the problems, each with the setting's path
	 */
	public static List<DocumentProblem> problemsOf(Topology topology, Release release) {
		List<DocumentProblem> problems = new ArrayList<>(problemsOf(topology.settings(), topology.hosts(), release));
		problems.addAll(SurroundingsFit.problemsOf(topology.surroundings(), release));
		return problems;
	}

	/**
	 * Puts a design on another release line without the settings that line cannot take.
	 * @param topology the design
	 * @param release the new line
	 * @return the design on the new line
	 */
	public static Topology keepFitting(Topology topology, Release release) {
		List<Host> hosts = topology.hosts()
			.stream()
			.map((host) -> host.withSettings(fitting(host.settings(), release)))
			.toList();
		return topology.withSurroundings(SurroundingsFit.keepFitting(topology.surroundings(), release))
			.withHosts(hosts)
			.withSettings(fitting(topology.settings(), release))
			.withRelease(release);
	}

	static List<DocumentProblem> problemsOf(Settings settings, List<Host> hosts, Release release) {
		List<DocumentProblem> problems = new ArrayList<>(problemsOf(settings, "settings", release));
		for (int row = 0; row < hosts.size(); row++) {
			problems.addAll(problemsOf(hosts.get(row).settings(), "hosts[" + row + "].settings", release));
		}
		return problems;
	}

	private static List<DocumentProblem> problemsOf(Settings settings, String path, Release release) {
		List<DocumentProblem> problems = new ArrayList<>();
		settings.forEach((section, fields) -> problems.addAll(sectionProblems(section, fields, path, release)));
		return problems;
	}

	private static List<DocumentProblem> sectionProblems(String section, Map<String, JsonNode> fields, String path,
			Release release) {
		List<DocumentProblem> problems = new ArrayList<>();
		if (!release.hasSection(section)) {
			problems.add(unknownSection(section, path, release));
			return problems;
		}
		fields.forEach((field, value) -> problems
			.addAll(problemsOf(section, field, value, path + "." + section + "." + field, release)));
		return problems;
	}

	static DocumentProblem unknownSection(String section, String path, Release release) {
		return DocumentProblem.of(path + "." + shortened(section), "settings.unknownSection", shortened(section),
				release.versions());
	}

	static List<DocumentProblem> problemsOf(String section, String field, JsonNode value, String path,
			Release release) {
		if (DesignOwned.contains(section, field)) {
			return List.of(DocumentProblem.of(path, "settings.owned", section + "." + field));
		}
		return release.field(section, field)
			.map((known) -> valueProblems(known, value, path))
			.orElseGet(() -> List.of(DocumentProblem.of(shortened(path), "settings.unknownField", shortened(field),
					release.versions())));
	}

	private static List<DocumentProblem> valueProblems(NodeField field, JsonNode value, String path) {
		return field.problemsOf(value)
			.stream()
			.map((reason) -> new DocumentProblem(path + reason.path(), reason.code(), reason.arguments()))
			.toList();
	}

	private static Settings fitting(Settings settings, Release release) {
		Settings[] kept = { settings };
		settings.forEach((section, fields) -> fields.forEach((field, value) -> {
			if (!release.hasSection(section) || !problemsOf(section, field, value, "", release).isEmpty()) {
				kept[0] = kept[0].without(section, field);
			}
		}));
		return kept[0];
	}

	/** Hostile input must not come back as a hostile message. */
	static String shortened(String text) {
		return (text.length() <= SHOWN_LENGTH) ? text : text.substring(0, SHOWN_LENGTH) + "…";
	}

}
