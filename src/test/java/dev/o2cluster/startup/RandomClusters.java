package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Clusters of every shape, the same ones in every run.
 */
final class RandomClusters {

	private final Random random;

	RandomClusters(long seed) {
		this.random = new Random(seed);
	}

	Topology next() {
		List<Release> lines = Releases.catalog().releases();
		Release release = lines.get(this.random.nextInt(lines.size()));
		Set<String> addresses = new LinkedHashSet<>();
		int size = 1 + this.random.nextInt(9);
		while (addresses.size() < size) {
			addresses.add(address());
		}
		List<Host> hosts = new ArrayList<>(addresses.stream().map(this::host).toList());
		return topology(release, hosts);
	}

	/** The same cluster after somebody worked on it. */
	Topology changed(Topology topology) {
		List<Host> hosts = new ArrayList<>(topology.hosts());
		int changes = this.random.nextInt(4);
		for (int i = 0; i < changes; i++) {
			change(hosts);
		}
		Host primary = topology.primary();
		if (hosts.stream().noneMatch(Host::primary) || this.random.nextInt(3) == 0) {
			return topology(topology.release(), hosts);
		}
		hosts.replaceAll((host) -> host.withPrimary(host.address().equals(primary.address())));
		hosts.replaceAll((host) -> host.primary() ? host.withRoles(with(host.roles(), ServerRole.CENTER)) : host);
		return StorageNames.NONE.with(topology).assign(topology.withHosts(hosts));
	}

	private void change(List<Host> hosts) {
		int row = this.random.nextInt(hosts.size());
		switch (this.random.nextInt(5)) {
			case 0 -> {
				String address = address();
				if (hosts.stream().noneMatch((host) -> host.address().value().equals(address))) {
					hosts.add(this.random.nextInt(hosts.size() + 1), host(address));
				}
			}
			case 1 -> {
				if (hosts.size() > 1) {
					hosts.remove(row);
				}
			}
			case 2 -> hosts.set(row, hosts.get(row).withRoles(roles()));
			case 3 -> hosts.set(row,
					hosts.get(row)
						.withSettings(hosts.get(row)
							.settings()
							.with("application", "proxyPort",
									JsonNodeFactory.instance.numberNode(30000 + this.random.nextInt(9)))));
			default -> hosts.set(row,
					hosts.get(row)
						.withSettings(hosts.get(row)
							.settings()
							.with(Release.ROOT, "nodeAgentEncrypt",
									JsonNodeFactory.instance.booleanNode(this.random.nextBoolean()))));
		}
	}

	private Topology topology(Release release, List<Host> hosts) {
		int primary = this.random.nextInt(hosts.size());
		for (int i = 0; i < hosts.size(); i++) {
			Host host = hosts.get(i).withPrimary(i == primary);
			hosts.set(i, (i == primary) ? host.withRoles(with(host.roles(), ServerRole.CENTER)) : host);
		}
		return StorageNames.NONE.assign(Topology.of("random", release, hosts));
	}

	private Host host(String address) {
		HostOs[] systems = HostOs.values();
		return new Host(HostAddress.of(address), systems[this.random.nextInt(systems.length)], roles(), false,
				Settings.NONE, JsonNodeFactory.instance.objectNode());
	}

	private Set<ServerRole> roles() {
		if (this.random.nextInt(4) == 0) {
			return EnumSet.allOf(ServerRole.class);
		}
		List<ServerRole> all = new ArrayList<>(EnumSet.allOf(ServerRole.class));
		Collections.shuffle(all, this.random);
		return EnumSet.copyOf(all.subList(0, 1 + this.random.nextInt(all.size())));
	}

	private String address() {
		return this.random.nextBoolean() ? "192.168.0." + this.random.nextInt(40)
				: "oa" + this.random.nextInt(40) + ".corp";
	}

	private static Set<ServerRole> with(Set<ServerRole> roles, ServerRole role) {
		Set<ServerRole> more = EnumSet.of(role);
		more.addAll(roles);
		return more;
	}

}
