package dev.o2cluster.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.nodeconfig.PortNumber;
import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.startup.Probes;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.verify.VerifyCheck.Outside.Kind;

/**
 * Everything one host checks about itself, in order. Every script is printed from this
 * list.
 *
 * @param checks the checks
 */
public record Verification(List<VerifyCheck> checks) {

	/** From 5.x on it would replace the center section of every node file. */
	private static final String LEGACY_CENTER = "config/centerServer.json";

	public Verification {
		checks = List.copyOf(checks);
	}

	/**
	 * The checks of one host.
	 * @param cluster its cluster's node files
	 * @param host the host
	 * @return its checks
	 */
	public static Verification of(NodeConfigs cluster, Host host) {
		List<VerifyCheck> checks = new ArrayList<>();
		checks.add(new VerifyCheck.RightHost(host.address()));
		checks.add(new VerifyCheck.FilesIntact());
		checks.add(new VerifyCheck.NoStrays());
		if (cluster.topology().release().behaviour().missingSection() == MissingSection.ON) {
			checks.add(new VerifyCheck.NoFile(LEGACY_CENTER));
		}
		Probes probes = new Probes(cluster);
		Host acting = cluster.acting().host(host.address().value()).orElseThrow();
		ownPorts(cluster, probes, acting).forEach((port, label) -> checks.add(new VerifyCheck.OwnPort(port, label)));
		outside(cluster, probes, acting, checks);
		cluster.acting()
			.hosts()
			.stream()
			.filter((other) -> !other.equals(acting))
			.forEach((other) -> neighbour(cluster, probes, acting, other).ifPresent(checks::add));
		return new Verification(checks);
	}

	/** Centers and applications use databases outside, applications file stores. */
	private static void outside(NodeConfigs cluster, Probes probes, Host host, List<VerifyCheck> checks) {
		boolean application = host.runs(ServerRole.APPLICATION);
		if ((application || host.runs(ServerRole.CENTER)) && cluster.topology().replaced().contains(ServerRole.DATA)) {
			probes.databases()
				.forEach((probe) -> checks.add(new VerifyCheck.Outside(probe.host(), probe.port(), Kind.DATABASE)));
		}
		if (application) {
			probes.fileStores()
				.forEach((probe) -> checks.add(new VerifyCheck.Outside(probe.host(), probe.port(), Kind.FILE_STORE)));
		}
	}

	private static Map<Integer, String> ownPorts(NodeConfigs cluster, Probes probes, Host host) {
		Map<Integer, String> ports = new LinkedHashMap<>();
		host.roles()
			.stream()
			.filter((role) -> !cluster.topology().replaced().contains(role))
			.forEach((role) -> ports.merge(cluster.port(host, role), role.key(), (one, two) -> one + ", " + two));
		if (host.runs(ServerRole.DATA) && !cluster.topology().replaced().contains(ServerRole.DATA)) {
			PortNumber.of(cluster.of(host).value(ServerRole.DATA, "webPort"))
				.ifPresent((port) -> ports.putIfAbsent(port, "data web"));
		}
		probes.agent(host).ifPresent((agent) -> ports.putIfAbsent(agent.port(), "agent"));
		return ports;
	}

	/**
	 * What a host needs of another one: centers and applications use the database in use,
	 * every center and every node agent; applications use storages and other
	 * applications, too. Data, storage and web need nobody.
	 */
	private static Optional<VerifyCheck> neighbour(NodeConfigs cluster, Probes probes, Host host, Host other) {
		boolean application = host.runs(ServerRole.APPLICATION);
		if (!application && !host.runs(ServerRole.CENTER)) {
			return Optional.empty();
		}
		Set<Integer> ports = new LinkedHashSet<>();
		for (ServerRole role : other.roles()) {
			boolean needed = switch (role) {
				case CENTER -> true;
				case DATA -> databaseInUse(cluster.acting(), other);
				case APPLICATION, STORAGE -> application;
				case WEB -> false;
			};
			if (needed) {
				ports.add(cluster.port(other, role));
			}
		}
		probes.agent(other).ifPresent((agent) -> ports.add(agent.port()));
		HostAddress address = other.address();
		return ports.isEmpty() ? Optional.empty() : Optional.of(new VerifyCheck.Neighbour(address, List.copyOf(ports)));
	}

	private static boolean databaseInUse(Topology topology, Host host) {
		return topology.databaseHosts().contains(host);
	}

}
