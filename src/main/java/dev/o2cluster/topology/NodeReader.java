package dev.o2cluster.topology;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what a document says of node files, for the whole cluster or for one host.
 */
final class NodeReader {

	private final DocumentProblems problems;

	private final Release release;

	NodeReader(DocumentProblems problems, Release release) {
		this.problems = problems;
		this.release = release;
	}

	/** The settings of a host or of the cluster; none where there are none. */
	Settings settings(JsonNode node, String path) {
		if (!this.problems.object(node, path)) {
			return Settings.NONE;
		}
		Map<String, Map<String, JsonNode>> sections = new LinkedHashMap<>();
		node.forEachEntry((section, fields) -> {
			String below = path + "." + section;
			if (!this.release.hasSection(section)) {
				this.problems.add(SettingsFit.unknownSection(section, path, this.release));
			}
			else if (this.problems.object(fields, below)) {
				Map<String, JsonNode> values = new LinkedHashMap<>();
				fields.forEachEntry((field, value) -> setting(section, field, value, below + "." + field, values));
				sections.put(section, values);
			}
		});
		return new Settings(sections);
	}

	private void setting(String section, String field, JsonNode value, String path, Map<String, JsonNode> values) {
		List<DocumentProblem> reasons = SettingsFit.problemsOf(section, field, value, path, this.release);
		this.problems.addAll(reasons);
		if (reasons.isEmpty()) {
			values.put(field, this.release.field(section, field).orElseThrow().normalise(value));
		}
	}

	/** A merge patch; an empty one where there is none. */
	ObjectNode overrides(JsonNode node, String path) {
		return this.problems.object(node, path) ? (ObjectNode) node.deepCopy() : JsonNodeFactory.instance.objectNode();
	}

	/** A node file as text; empty where there is none. */
	Optional<Sample> sample(JsonNode node, String path) {
		if (!node.isString()) {
			this.problems.text(node, path);
			return Optional.empty();
		}
		try {
			return Optional.of(Sample.read(node.stringValue()));
		}
		catch (InvalidTopologyException ex) {
			ex.problems().forEach((problem) -> this.problems.add(path, problem.code(), problem.arguments().toArray()));
			return Optional.empty();
		}
	}

}
