package dev.o2cluster.topology;

import java.util.Optional;
import java.util.Set;

/**
 * A host as somebody typed it, who may have left its roles open.
 *
 * @param address where the other hosts reach it
 * @param os its operating system
 * @param roles the roles it was given; empty where nobody said
 * @param primary whether it was marked as the primary center
 */
public record HostEntry(HostAddress address, HostOs os, Optional<Set<ServerRole>> roles, boolean primary) {

	static HostEntry of(HostAddress address) {
		return new HostEntry(address, HostOs.LINUX, Optional.empty(), false);
	}

	/**
	 * The host, with the usual roles where none were given.
	 * @param first whether it is the first of a new cluster, which usually runs
	 * everything
	 * @return the host
	 */
	public Host host(boolean first) {
		Host usual = Host.usual(this.address, first).withOs(this.os);
		return this.roles.map((given) -> usual.withRoles(given).withPrimary(this.primary)).orElse(usual);
	}

}
