package dev.o2cluster.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;

/**
 * Hosts that look the same to all others: the same roles on the same ports. Pictures and
 * the port matrix show a group as one, so that a large cluster fits on a page.
 *
 * @param hosts the hosts, in the operator's order
 * @param roles the roles each of them runs
 * @param primary whether it is the primary center, which is always on its own
 */
public record HostGroup(List<HostAddress> hosts, Set<ServerRole> roles, boolean primary) {

	/** Up to so many hosts, each stands on its own. */
	static final int SINGLE = 6;

	public HostGroup {
		hosts = List.copyOf(hosts);
	}

	/**
	 * Groups a topology's hosts.
	 * @param topology the topology
	 * @param network its network
	 * @return the groups, by their first hosts
	 */
	public static List<HostGroup> of(Topology topology, Network network) {
		Map<Object, List<Host>> alike = new LinkedHashMap<>();
		for (Host host : topology.hosts()) {
			Object looks = (topology.hosts().size() <= SINGLE) ? host.address() : looks(host, network);
			alike.computeIfAbsent(looks, (key) -> new ArrayList<>()).add(host);
		}
		return alike.values()
			.stream()
			.map((hosts) -> new HostGroup(hosts.stream().map(Host::address).toList(), hosts.get(0).roles(),
					hosts.get(0).primary()))
			.toList();
	}

	/**
	 * What the hosts of this group use outside the cluster.
	 * @param network the cluster's network
	 * @return the places; each host of the group uses the same
	 */
	public List<Outside> outOf(Network network) {
		return network.outOf(this.hosts.get(0));
	}

	private static Object looks(Host host, Network network) {
		return List.of(host.roles(), host.primary(),
				network.listeners()
					.stream()
					.filter((listener) -> listener.host().equals(host.address()))
					.map((listener) -> listener.service() + " " + listener.portText())
					.toList());
	}

	/**
	 * What one party uses on the hosts of this group.
	 * @param network the cluster's network
	 * @param from the calling group, which may be this one; empty for the users' browsers
	 * @return the services, as they stand on the group's first host
	 */
	public List<Listener> usedBy(Network network, Optional<HostGroup> from) {
		Set<Listener> used = new LinkedHashSet<>();
		HostAddress to = this.hosts.get(0);
		if (from.isEmpty()) {
			used.addAll(network.used(Optional.empty(), to));
		}
		from.stream()
			.flatMap((group) -> group.hosts().stream())
			.filter((caller) -> !caller.equals(to))
			.findFirst()
			.ifPresent((caller) -> used.addAll(network.used(Optional.of(caller), to)));
		return List.copyOf(used);
	}

}
