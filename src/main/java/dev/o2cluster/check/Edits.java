package dev.o2cluster.check;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.DesignOwned;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;

/**
 * Edits of a design that reach a value in the rendered node file, whatever layer it comes
 * from.
 */
final class Edits {

	private Edits() {
	}

	static String path(String section, String field) {
		return section.equals(Release.ROOT) ? field : section + "." + field;
	}

	static Topology set(Topology topology, HostAddress address, String section, String field, JsonNode value) {
		return change(topology, address, (host) -> {
			boolean setting = topology.release().field(section, field).isPresent()
					&& !DesignOwned.contains(section, field) && !Overridden.names(topology.overrides(), section, field);
			Host cleared = host.withOverrides(Overridden.without(host.overrides(), section, field));
			return setting ? cleared.withSettings(host.settings().with(section, field, value))
					: cleared.withOverrides(Overridden.with(cleared.overrides(), section, field, value));
		});
	}

	static Topology reset(Topology topology, HostAddress address, String section, String field) {
		Topology edited = resetCluster(topology, section, field);
		Topology reset = change(edited, address, (host) -> host.withSettings(host.settings().without(section, field))
			.withOverrides(Overridden.without(host.overrides(), section, field)));
		return usualValue(topology, section, field).map((value) -> set(reset, address, section, field, value))
			.orElse(reset);
	}

	/** The release line's default, where the operator's sample says something else. */
	private static Optional<JsonNode> usualValue(Topology topology, String section, String field) {
		Optional<JsonNode> base = topology.sample()
			.map((sample) -> section.equals(Release.ROOT) ? sample.content().path(field)
					: sample.content().path(section).path(field));
		return base.filter((value) -> !value.isMissingNode() && !DesignOwned.contains(section, field))
			.flatMap((value) -> topology.release()
				.field(section, field)
				.map(NodeField::defaultValue)
				.filter((usual) -> !usual.equals(value)));
	}

	private static Topology resetCluster(Topology topology, String section, String field) {
		return topology.withSettings(topology.settings().without(section, field))
			.withOverrides(Overridden.without(topology.overrides(), section, field));
	}

	static Topology dropHostOverride(Topology topology, HostAddress address, String section, String field) {
		return change(topology, address,
				(host) -> host.withOverrides(Overridden.without(host.overrides(), section, field)));
	}

	static Topology dropClusterOverride(Topology topology, String section, String field) {
		return topology.withOverrides(Overridden.without(topology.overrides(), section, field));
	}

	static Topology tick(Topology topology, HostAddress address, ServerRole role) {
		return change(topology, address, (host) -> {
			Set<ServerRole> roles = EnumSet.of(role);
			roles.addAll(host.roles());
			return host.withRoles(roles);
		});
	}

	/** A host keeps its last role, and the primary center keeps its center. */
	static Topology untick(Topology topology, HostAddress address, ServerRole role) {
		return change(topology, address, (host) -> {
			Set<ServerRole> roles = EnumSet.of(role);
			roles.addAll(host.roles());
			roles.remove(role);
			boolean whole = !roles.isEmpty() && !(host.primary() && role == ServerRole.CENTER);
			return whole ? host.withRoles(roles) : host;
		});
	}

	private static Topology change(Topology topology, HostAddress address, UnaryOperator<Host> edit) {
		return topology.host(address.value()).map((host) -> topology.withHost(edit.apply(host))).orElse(topology);
	}

}
