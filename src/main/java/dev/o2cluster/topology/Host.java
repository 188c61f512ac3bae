package dev.o2cluster.topology;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One machine of a topology.
 *
 * @param address where the other hosts reach it
 * @param os its operating system
 * @param roles the roles it runs, in the order of {@link ServerRole}
 * @param primary whether it is the primary center
 * @param settings values of its own for known fields
 * @param overrides a JSON merge patch (RFC 7396) put onto its node file last; must not be
 * changed
 * @param imported its files as they stood before the console took them over
 */
public record Host(HostAddress address, HostOs os, Set<ServerRole> roles, boolean primary, Settings settings,
		ObjectNode overrides, ImportedFiles imported) {

	public Host {
		Set<ServerRole> copy = EnumSet.noneOf(ServerRole.class);
		copy.addAll(roles);
		roles = Collections.unmodifiableSet(copy);
		imported = imported.of(address);
	}

	/**
	 * A host that was designed here.
	 * @param address where the other hosts reach it
	 * @param os its operating system
	 * @param roles the roles it runs
	 * @param primary whether it is the primary center
	 * @param settings values of its own for known fields
	 * @param overrides a JSON merge patch put onto its node file last
	 */
	public Host(HostAddress address, HostOs os, Set<ServerRole> roles, boolean primary, Settings settings,
			ObjectNode overrides) {
		this(address, os, roles, primary, settings, overrides, ImportedFiles.NONE);
	}

	/**
	 * A host with the roles of the common small cluster: the first host runs everything
	 * and is the primary center, every other one runs application, storage and data.
	 * @param address where the other hosts reach it
	 * @param first whether it is the cluster's first host
	 * @return the host, on Linux
	 */
	public static Host usual(HostAddress address, boolean first) {
		Set<ServerRole> roles = first ? EnumSet.allOf(ServerRole.class)
				: EnumSet.of(ServerRole.APPLICATION, ServerRole.STORAGE, ServerRole.DATA);
		return new Host(address, HostOs.LINUX, roles, first, Settings.NONE, JsonNodeFactory.instance.objectNode());
	}

	/**
	 * Tells whether the host runs a role.
	 * @param role the role
	 * @return whether it is ticked
	 */
	public boolean runs(ServerRole role) {
		return this.roles.contains(role);
	}

	/**
	 * Tells whether the host runs all five roles.
	 * @return whether every role is ticked
	 */
	public boolean runsEverything() {
		return this.roles.size() == ServerRole.values().length;
	}

	/** The host without some roles, unless none would be left. */
	Host without(Set<ServerRole> roles) {
		Set<ServerRole> left = EnumSet.copyOf(this.roles);
		left.removeAll(roles);
		return (left.isEmpty() || left.size() == this.roles.size()) ? this : withRoles(left);
	}

	public Host withOs(HostOs os) {
		return new Host(this.address, os, this.roles, this.primary, this.settings, this.overrides, this.imported);
	}

	public Host withRoles(Set<ServerRole> roles) {
		return new Host(this.address, this.os, roles, this.primary, this.settings, this.overrides, this.imported);
	}

	public Host withPrimary(boolean primary) {
		return new Host(this.address, this.os, this.roles, primary, this.settings, this.overrides, this.imported);
	}

	public Host withSettings(Settings settings) {
		return new Host(this.address, this.os, this.roles, this.primary, settings, this.overrides, this.imported);
	}

	public Host withOverrides(ObjectNode overrides) {
		return new Host(this.address, this.os, this.roles, this.primary, this.settings, overrides, this.imported);
	}

	public Host withImported(ImportedFiles imported) {
		return new Host(this.address, this.os, this.roles, this.primary, this.settings, this.overrides, imported);
	}

}
