package dev.o2cluster.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;

/**
 * How far the hosts have moved from the design.
 *
 * @param hosts the hosts that were compared
 * @param missing hosts of the design that were not handed in
 * @param unknown what was handed in but is no host of the design
 * @param entries the differences, by host, file and field
 */
public record Drift(List<String> hosts, List<String> missing, List<String> unknown, List<DriftEntry> entries) {

	public Drift {
		hosts = List.copyOf(hosts);
		missing = List.copyOf(missing);
		unknown = List.copyOf(unknown);
		entries = List.copyOf(entries);
	}

	/**
	 * Compares a drop of reality with a design.
	 * @param design the design and its files
	 * @param drop what the hosts hold
	 * @return the differences
	 * @throws RefusedDropException if the drop holds no host's folder
	 */
	public static Drift between(ClusterBundle design, Drop drop) throws RefusedDropException {
		List<HostDrop> drops = HostDrop.of(drop);
		if (drops.isEmpty()) {
			throw new RefusedDropException("nothing");
		}
		Topology topology = design.topology();
		DesignFiles files = DesignFiles.of(design);
		List<String> unknown = new ArrayList<>();
		Set<String> hosts = new TreeSet<>();
		List<DriftEntry> entries = new ArrayList<>();
		for (HostDrop one : drops) {
			Optional<Host> host = topology.host(one.folder().label());
			if (host.isEmpty()) {
				unknown.add(one.folder().label());
				HostDrift.ofStranger(one, topology.release(), entries::add);
			}
			else {
				hosts.add(host.get().address().value());
				HostDrift.of(files, host.get(), one, entries::add);
			}
		}
		return new Drift(List.copyOf(hosts), missing(topology, hosts), unknown, entries);
	}

	private static List<String> missing(Topology topology, Set<String> hosts) {
		return topology.hosts()
			.stream()
			.map((host) -> host.address().value())
			.filter((host) -> !hosts.contains(host))
			.toList();
	}

	/**
	 * The hosts that have to get their bundle again so that they hold what the design
	 * says.
	 * @return their addresses
	 */
	public List<String> outdated() {
		return this.hosts.stream()
			.filter((host) -> this.entries.stream().anyMatch((entry) -> entry.matters() && entry.host().equals(host)))
			.toList();
	}

}
