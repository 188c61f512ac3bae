package dev.o2cluster.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.nodeconfig.PortNumber;
import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.startup.Probes;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.verify.VerifyCheck.Outside.Kind;

/**
 * Works out what each host of a cluster checks about itself. What hosts of one kind need
 * of all others is looked up once.
 */
public final class Verifications {

	/** From 5.x on it would replace the center section of every node file. */
	private static final String LEGACY_CENTER = "config/centerServer.json";

	private final NodeConfigs cluster;

	private final Probes probes;

	private final Map<Boolean, List<NeighbourGroup>> neighbours = new ConcurrentHashMap<>();

	/**
	 * Looks at a cluster.
	 * @param cluster its node files
	 */
	public Verifications(NodeConfigs cluster) {
		this.cluster = cluster;
		this.probes = new Probes(cluster);
	}

	/**
	 * The checks of one host.
	 * @param host the host
	 * @return its checks
	 */
	public Verification of(Host host) {
		List<VerifyCheck> checks = new ArrayList<>();
		checks.add(new VerifyCheck.RightHost(host.address()));
		checks.add(new VerifyCheck.FilesIntact());
		checks.add(new VerifyCheck.NoStrays());
		if (this.cluster.topology().release().behaviour().missingSection() == MissingSection.ON) {
			checks.add(new VerifyCheck.NoFile(LEGACY_CENTER));
		}
		Host acting = this.cluster.acting().host(host.address().value()).orElseThrow();
		ownPorts(this.cluster, this.probes, acting)
			.forEach((port, label) -> checks.add(new VerifyCheck.OwnPort(port, label)));
		outside(this.cluster, this.probes, acting, checks);
		return new Verification(checks,
				neighbours(acting).stream().map((group) -> group.without(host.address())).toList());
	}

	/** What a host needs of the others and itself. Data, storage and web need nobody. */
	private List<NeighbourGroup> neighbours(Host host) {
		boolean application = host.runs(ServerRole.APPLICATION);
		if (!application && !host.runs(ServerRole.CENTER)) {
			return List.of();
		}
		return this.neighbours.computeIfAbsent(application, (known) -> NeighbourGroup
			.of(this.cluster.acting().hosts().stream().flatMap((other) -> neighbour(known, other).stream()).toList()));
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
	 * What is needed of a host: centers and applications use the database in use, every
	 * center and every node agent; applications use storages and other applications, too.
	 */
	private Optional<VerifyCheck.Neighbour> neighbour(boolean application, Host other) {
		Set<Integer> ports = new LinkedHashSet<>();
		for (ServerRole role : other.roles()) {
			boolean needed = switch (role) {
				case CENTER -> true;
				case DATA -> databaseInUse(this.cluster.acting(), other);
				case APPLICATION, STORAGE -> application;
				case WEB -> false;
			};
			if (needed) {
				ports.add(this.cluster.port(other, role));
			}
		}
		this.probes.agent(other).ifPresent((agent) -> ports.add(agent.port()));
		return ports.isEmpty() ? Optional.empty()
				: Optional.of(new VerifyCheck.Neighbour(other.address(), List.copyOf(ports)));
	}

	private static boolean databaseInUse(Topology topology, Host host) {
		return topology.databaseHosts().contains(host);
	}

}
