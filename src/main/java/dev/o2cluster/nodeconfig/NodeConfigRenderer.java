package dev.o2cluster.nodeconfig;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.DesignOwned;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the node files of one topology: the release line's sample, then what the design,
 * the safety rules, the settings and the overrides say, each stronger than the one
 * before.
 */
final class NodeConfigRenderer {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final Topology topology;

	private final Release release;

	private final ObjectNode sample;

	private final List<Host> centers;

	NodeConfigRenderer(Topology topology) {
		this.topology = topology;
		this.release = topology.release();
		this.sample = sample(this.release);
		this.centers = new ArrayList<>(topology.running(ServerRole.CENTER));
		this.centers.remove(topology.primary());
		this.centers.add(0, topology.primary());
	}

	NodeConfig render(Host host) {
		ObjectNode content = this.sample.deepCopy();
		assignments(host).forEach((assignment) -> assignment.applyTo(content));
		MergePatch.apply(content, this.topology.overrides());
		MergePatch.apply(content, host.overrides());
		return new NodeConfig(host.address(), content);
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

	private List<Assignment> assignments(Host host) {
		List<Assignment> assignments = new ArrayList<>();
		design(host, assignments);
		safety(host, assignments);
		settings(this.topology.settings(), Origin.CLUSTER_SETTING, assignments);
		settings(host.settings(), Origin.HOST_SETTING, assignments);
		return assignments;
	}

	private void design(Host host, List<Assignment> assignments) {
		assignments.add(new Assignment(Release.ROOT, "enable", JSON.booleanNode(true), Origin.DESIGN));
		if (this.release.field(Release.ROOT, "isPrimaryCenter").isPresent()) {
			assignments
				.add(new Assignment(Release.ROOT, "isPrimaryCenter", JSON.booleanNode(host.primary()), Origin.DESIGN));
		}
		for (ServerRole role : ServerRole.values()) {
			if (this.release.hasSection(role.key())) {
				assignments.add(new Assignment(role.key(), "enable", JSON.booleanNode(host.runs(role)), Origin.DESIGN));
			}
		}
	}

	/**
	 * The center in force is the enabled one with the lowest order (observed on 6.0.3),
	 * and a node that starts by itself leaves no order to keep.
	 */
	private void safety(Host host, List<Assignment> assignments) {
		int order = this.centers.indexOf(host);
		if (order >= 0 && this.release.field("center", "order").isPresent()) {
			assignments.add(new Assignment("center", "order", JSON.numberNode(order), Origin.SAFETY));
		}
		if (this.release.behaviour().autoStart()) {
			assignments.add(new Assignment(Release.ROOT, "autoStart", JSON.booleanNode(false), Origin.SAFETY));
		}
	}

	private void settings(Settings settings, Origin origin, List<Assignment> assignments) {
		settings.forEach((section, fields) -> fields.forEach((field, value) -> {
			boolean known = this.release.field(section, field).isPresent();
			if (known && !DesignOwned.contains(section, field)) {
				assignments.add(new Assignment(section, field, value, origin));
			}
		}));
	}

}
