package dev.o2cluster.check;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;

/**
 * An edit of the design that removes a problem.
 *
 * @param id unique among the fixes of one rule in one topology, fit for a URL
 * @param kind key of its title
 * @param safe whether nobody can lose data or a function they chose by it
 * @param arguments what its title names
 * @param edit the edit
 */
public record Fix(String id, String kind, boolean safe, List<String> arguments, UnaryOperator<Topology> edit) {

	private static final int LONGEST_ID = 200;

	public Fix {
		id = slug(id);
	}

	/** Gives a field of one host a value. */
	static Fix set(Node node, String section, String field, JsonNode value, boolean safe) {
		return of("set", node, Edits.path(section, field), safe, value.asString(""),
				(topology) -> Edits.set(topology, node.address(), section, field, value));
	}

	/** Gives a field of all hosts a value. */
	static Fix setCluster(String section, String field, JsonNode value, boolean safe) {
		String path = Edits.path(section, field);
		return new Fix("set-" + path, "set-cluster", safe, List.of(path, value.asString("")),
				(topology) -> topology.withSettings(topology.settings().with(section, field, value)));
	}

	/** Takes back what settings and overrides say about a field. */
	static Fix reset(Node node, String section, String field, boolean safe) {
		return of("reset", node, Edits.path(section, field), safe, "",
				(topology) -> Edits.reset(topology, node.address(), section, field));
	}

	static Fix tick(Node node, ServerRole role) {
		return of("tick", node, role.key(), false, "", (topology) -> Edits.tick(topology, node.address(), role));
	}

	static Fix untick(Node node, ServerRole role, boolean safe) {
		return of("untick", node, role.key(), safe, "", (topology) -> Edits.untick(topology, node.address(), role));
	}

	/**
	 * Takes an override back, wherever it stands, so that the design's own value counts.
	 */
	static Fix dropOverride(Node node, String section, String field) {
		return of("drop-override", node, Edits.path(section, field), true, "", (topology) -> Edits
			.dropHostOverride(Edits.dropClusterOverride(topology, section, field), node.address(), section, field));
	}

	static Fix dropHostOverride(Node node, String section, String field) {
		return of("drop-override", node, Edits.path(section, field), true, "",
				(topology) -> Edits.dropHostOverride(topology, node.address(), section, field));
	}

	static Fix dropClusterOverride(String section, String field) {
		String path = Edits.path(section, field);
		return new Fix("drop-override-" + path, "drop-cluster-override", true, List.of(path),
				(topology) -> Edits.dropClusterOverride(topology, section, field));
	}

	/** Several edits that only help together. */
	static Fix all(String kind, boolean safe, List<Fix> parts, String... arguments) {
		String id = kind + "-" + String.join("-", arguments);
		return new Fix(id, kind, safe, List.of(arguments), (topology) -> {
			Topology edited = topology;
			for (Fix part : parts) {
				edited = part.applyTo(edited);
			}
			return edited;
		});
	}

	private static Fix of(String kind, Node node, String what, boolean safe, String value,
			UnaryOperator<Topology> edit) {
		return new Fix(kind + "-" + what + "-" + node.address(), kind, safe,
				List.of(node.address().value(), what, value), edit);
	}

	/** Letters, digits, dots and hyphens; what else there was is told by a hash. */
	private static String slug(String id) {
		String slug = id.replaceAll("[^A-Za-z0-9.-]", "");
		return (slug.equals(id) && id.length() <= LONGEST_ID) ? id
				: slug.substring(0, Math.min(slug.length(), LONGEST_ID)) + "-" + Fingerprint.of(id);
	}

	/**
	 * Makes the edit.
	 * @param topology the design
	 * @return the design after it; the same one where there is nothing to edit
	 */
	public Topology applyTo(Topology topology) {
		return this.edit.apply(topology);
	}

}
