package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;

/**
 * What sets two designs of one cluster apart, as far as running servers notice.
 */
final class Difference {

	private final NodeConfigs from;

	private final NodeConfigs to;

	private final Map<HostAddress, Host> old = new HashMap<>();

	private final List<Host> added = new ArrayList<>();

	private final List<Host> kept = new ArrayList<>();

	private final List<Host> removed = new ArrayList<>();

	/**
	 * Compares two designs.
	 * @param from the design the servers run
	 * @param to the design they shall run
	 */
	Difference(NodeConfigs from, NodeConfigs to) {
		this.from = from;
		this.to = to;
		before().hosts().forEach((host) -> this.old.put(host.address(), host));
		Set<HostAddress> now = new HashSet<>();
		for (Host host : after().hosts()) {
			now.add(host.address());
			(this.old.containsKey(host.address()) ? this.kept : this.added).add(host);
		}
		before().hosts().stream().filter((host) -> !now.contains(host.address())).forEach(this.removed::add);
	}

	NodeConfigs from() {
		return this.from;
	}

	NodeConfigs to() {
		return this.to;
	}

	Topology before() {
		return this.from.acting();
	}

	Topology after() {
		return this.to.acting();
	}

	List<Host> added() {
		return this.added;
	}

	boolean added(Host host) {
		return !this.old.containsKey(host.address());
	}

	List<Host> removed() {
		return this.removed;
	}

	/** The hosts both designs have, as the new one sees them. */
	List<Host> kept() {
		return this.kept;
	}

	/** A kept host as the old design sees it. */
	Host old(Host host) {
		return Objects.requireNonNull(this.old.get(host.address()));
	}

	boolean primaryMoved() {
		return !before().primary().address().equals(after().primary().address());
	}

	/**
	 * Tells whether the databases in use differ, on hosts or outside, so that nothing may
	 * run while they change.
	 */
	boolean databasesMoved() {
		return !databases(before()).equals(databases(after())) || !outside(before()).equals(outside(after()));
	}

	/** Tells whether files differ that every process reads besides the node files. */
	boolean sharedFilesChanged() {
		Surroundings old = before().surroundings();
		Surroundings now = after().surroundings();
		return !old.clusterFiles().equals(now.clusterFiles()) || !old.externalDatabase().equals(now.externalDatabase())
				|| !old.externalStorage().equals(now.externalStorage());
	}

	/** Another line needs another program on every host. */
	boolean releaseChanged() {
		return !before().release().equals(after().release());
	}

	/** The host whose database was in use and no longer is. */
	Optional<HostAddress> oldDatabase() {
		Optional<HostAddress> old = before().databaseHost().map(Host::address);
		return old.equals(after().databaseHost().map(Host::address)) ? Optional.empty() : old;
	}

	private static List<String> outside(Topology topology) {
		return topology.surroundings().externalDatabase().enabled().stream().map(DataSource::url).toList();
	}

	private static Set<HostAddress> databases(Topology topology) {
		Set<HostAddress> addresses = new HashSet<>();
		topology.databaseHosts().forEach((host) -> addresses.add(host.address()));
		return addresses;
	}

}
