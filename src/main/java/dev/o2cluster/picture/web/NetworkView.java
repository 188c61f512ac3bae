package dev.o2cluster.picture.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.network.HostGroup;
import dev.o2cluster.network.Listener;
import dev.o2cluster.network.Network;
import dev.o2cluster.network.HostOutage;
import dev.o2cluster.network.Outside;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.picture.Diagram;
import dev.o2cluster.picture.DiagramLayout;
import dev.o2cluster.topology.HostAddress;

/**
 * A cluster's network as the page shows it.
 *
 * @param network who has to reach whom
 * @param groups its hosts, those that look the same as one
 * @param outages what users lose without each host
 */
record NetworkView(Network network, List<HostGroup> groups, Map<HostAddress, HostOutage> outages) {

	static NetworkView of(NodeConfigs cluster) {
		Network network = Network.of(cluster);
		return new NetworkView(network, HostGroup.of(cluster.topology(), network),
				HostOutage.of(cluster).stream().collect(Collectors.toMap(HostOutage::host, Function.identity())));
	}

	public Diagram diagram() {
		return DiagramLayout.of(this.groups, this.network);
	}

	/** What the hosts of a group mean to users; each of them means the same. */
	public HostOutage outage(HostGroup group) {
		return this.outages.get(group.hosts().get(0));
	}

	/** What one party, the users where it is empty, uses on a group. */
	public List<Listener> used(Optional<HostGroup> from, HostGroup to) {
		return to.usedBy(this.network, from);
	}

	/** What all of them use outside the cluster. */
	public List<Outside> outside() {
		return this.network.outside();
	}

	/** Whether one party, the users where it is empty, uses something outside. */
	public boolean uses(Optional<HostGroup> from, Outside to) {
		return from.stream().anyMatch((group) -> group.outOf(this.network).contains(to));
	}

	/** Whether anything of that kind is used, on a host of the cluster or outside. */
	public boolean uses(String service) {
		return Stream
			.concat(this.network.listeners().stream().map(Listener::service),
					this.network.outside().stream().map(Outside::service))
			.anyMatch((one) -> one.key().equals(service));
	}

	/** Who calls: the users, then every group that calls anybody. */
	public List<Optional<HostGroup>> callers() {
		return Stream.concat(Stream.of(Optional.<HostGroup>empty()), this.groups.stream().map(Optional::of))
			.filter((from) -> this.groups.stream().anyMatch((to) -> !used(from, to).isEmpty())
					|| from.stream().anyMatch((group) -> !group.outOf(this.network).isEmpty()))
			.toList();
	}

}
