package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.DesignOwned;
import dev.o2cluster.topology.Sample;
import tools.jackson.databind.JsonNode;

/**
 * A value of the operator's own sample that O2OA's parser cannot read, unless a setting
 * takes its place.
 */
final class SampleKind extends Rule {

	SampleKind() {
		super("sample-kind", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Release release = cluster.topology().release();
		cluster.topology().sample().map(Sample::content).ifPresent((content) -> {
			for (String section : release.sections().keySet()) {
				JsonNode fields = section.equals(Release.ROOT) ? content : content.path(section);
				release.fields(section)
					.stream()
					.filter((field) -> !readable(field, fields.path(field.name())))
					.filter((field) -> !DesignOwned.contains(section, field.name()))
					.filter((field) -> cluster.topology().settings().find(section, field.name()).isEmpty())
					.forEach((field) -> found.accept(unreadable(section, field, fields.path(field.name()))));
			}
		});
	}

	private static boolean readable(NodeField field, JsonNode value) {
		return value.isMissingNode() || value.isNull() || OverrideKind.readable(field.type(), value);
	}

	private TopologyProblem unreadable(String section, NodeField field, JsonNode value) {
		String path = Edits.path(section, field.name());
		TopologyProblem problem = problem(path, path, Listing.shortened(value.toString()));
		return (field.defaultValue() != null)
				? problem.fixedBy(Fix.setCluster(section, field.name(), field.defaultValue(), true)) : problem;
	}

}
