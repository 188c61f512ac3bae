package dev.o2cluster.nodeconfig;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the node files of one topology: the sample, then what the design, the safety
 * rules, the settings and the overrides say, each stronger than the one before.
 */
final class NodeConfigRenderer {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final Topology topology;

	private final Release release;

	private final ObjectNode sample;

	private final Because base;

	private final Assignments assignments;

	NodeConfigRenderer(Topology topology) {
		this.topology = topology;
		this.release = topology.release();
		this.sample = topology.sample().map(Sample::content).orElseGet(() -> sample(this.release));
		this.base = topology.sample().isPresent() ? Because.of(Origin.SAMPLE, "sample")
				: Because.of(Origin.RELEASE_DEFAULT, "releaseDefault", this.release.versions());
		this.assignments = new Assignments(topology);
	}

	NodeConfig render(Host host) {
		ObjectNode content = content(host, Trace.NONE);
		Optional<Sample> imported = host.imported().nodeFile();
		ObjectNode written = imported.map((file) -> written(file, content, host)).orElse(content);
		return new NodeConfig(host.address(), this.release, content, written,
				imported.filter((file) -> file.content().equals(written)));
	}

	private ObjectNode written(Sample imported, ObjectNode content, Host host) {
		return ImportedForm.of(imported.content(), content, this.topology, host);
	}

	/** What the node files are made from. */
	ObjectNode sample() {
		return this.sample;
	}

	List<ExplainedLine> explain(Host host) {
		Trace trace = new Trace();
		ObjectNode content = content(host, trace);
		Optional<Sample> imported = host.imported().nodeFile();
		if (imported.isEmpty()) {
			return Explainer.explain(content, trace, this.base);
		}
		ObjectNode written = written(imported.get(), content, host);
		Because kept = Because.of(Origin.IMPORTED, "imported", host.address());
		return imported.get().content().equals(written) ? Explainer.explain(imported.get(), trace, kept)
				: Explainer.explain(written, trace, kept);
	}

	private ObjectNode content(Host host, Trace trace) {
		ObjectNode content = this.sample.deepCopy();
		this.assignments.of(host).forEach((assignment) -> assignment.applyTo(content, this.release, trace));
		new MergePatch(this.topology.overrides(), Because.of(Origin.OVERRIDE, "override.cluster")).applyTo(content,
				trace);
		new MergePatch(host.overrides(), Because.of(Origin.OVERRIDE, "override.host", host.address())).applyTo(content,
				trace);
		return content;
	}

	/** The line's sample file: every field it holds, with its default, in its order. */
	static ObjectNode sample(Release release) {
		ObjectNode node = JSON.objectNode();
		for (String member : release.members()) {
			if (release.hasSection(member)) {
				node.set(member, sampleOf(release.fields(member)));
			}
			else {
				release.field(Release.ROOT, member).ifPresent((field) -> node.set(member, sampleOf(field)));
			}
		}
		return node;
	}

	private static ObjectNode sampleOf(List<NodeField> fields) {
		ObjectNode node = JSON.objectNode();
		fields.stream().filter(NodeField::sample).forEach((field) -> node.set(field.name(), sampleOf(field)));
		return node;
	}

	private static JsonNode sampleOf(NodeField field) {
		JsonNode value = field.defaultValue();
		return (value != null) ? value.deepCopy() : sampleOf(field.fields());
	}

}
