package dev.o2cluster.exchange;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.DesignOwned;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a value found in a node file into the design of its host: a role's switch becomes
 * a tick, a known field a setting, anything else an override.
 */
public final class NodeFit {

	private NodeFit() {
	}

	/**
	 * Takes over one field.
	 * @param topology the design
	 * @param host the host as the design has it
	 * @param section the field's section, or {@link Release#ROOT}
	 * @param field the field's key
	 * @param value the value to take; {@code null} to leave the field out
	 * @return the host with that value
	 */
	public static Host adopt(Topology topology, Host host, String section, String field, @Nullable JsonNode value) {
		Release release = topology.release();
		Optional<ServerRole> role = ServerRole.ofKey(section);
		if (DesignOwned.contains(section, field) && role.isPresent() && value != null && value.isBoolean()) {
			return host.withRoles(ticked(host, role.get(), value.booleanValue()));
		}
		Optional<NodeField> known = release.field(section, field)
			.filter((fits) -> !DesignOwned.contains(section, field));
		if (value != null && known.isPresent() && known.get().problemsOf(value).isEmpty()) {
			return host.withSettings(host.settings().with(section, field, known.get().normalise(value)));
		}
		return overridden(host, section, field, value);
	}

	/**
	 * Takes over what the other side of a difference means: as a known value where there
	 * is one, else as it is written.
	 */
	static Host adopt(Topology topology, Host host, FieldDifference difference) {
		JsonNode meant = difference.meant();
		boolean known = meant != null
				&& (DesignOwned.contains(difference.section(), difference.field()) || topology.release()
					.field(difference.section(), difference.field())
					.filter((field) -> field.problemsOf(meant).isEmpty())
					.isPresent());
		return adopt(topology, host, difference.section(), difference.field(), known ? meant : difference.theirs());
	}

	/** Without a value, the field is taken out of the file. */
	private static Host overridden(Host host, String section, String field, @Nullable JsonNode value) {
		ObjectNode overrides = host.overrides().deepCopy();
		ObjectNode target = section.equals(Release.ROOT) ? overrides : overrides.withObjectProperty(section);
		if (value == null) {
			target.putNull(field);
		}
		else {
			target.set(field, value.deepCopy());
		}
		return host.withSettings(host.settings().without(section, field)).withOverrides(overrides);
	}

	private static Set<ServerRole> ticked(Host host, ServerRole role, boolean on) {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		roles.addAll(host.roles());
		if (on) {
			roles.add(role);
		}
		else {
			roles.remove(role);
		}
		return roles;
	}

}
