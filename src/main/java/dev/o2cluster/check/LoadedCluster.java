package dev.o2cluster.check;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Behaviour;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.DataInUse;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Parallel;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;

/**
 * A cluster as its servers will read it from the node files, with what the rules ask for
 * again and again looked up once.
 */
final class LoadedCluster {

	private final Topology topology;

	private final List<Node> nodes;

	private final Map<HostAddress, Node> byAddress = new HashMap<>();

	private final Map<ServerRole, List<Node>> running = new EnumMap<>(ServerRole.class);

	private final Modules modules;

	private final SharedConfig shared;

	LoadedCluster(NodeConfigs cluster, SecretValues secrets) {
		this.topology = cluster.topology();
		UsualValues usual = new UsualValues(this.topology.release());
		this.nodes = Parallel.of(this.topology.hosts(), this.topology.hosts().size())
			.map((host) -> new Node(host, cluster.of(host), usual))
			.toList();
		this.nodes.forEach((node) -> this.byAddress.put(node.address(), node));
		this.shared = new SharedConfig(this.topology.surroundings(), secrets);
		this.modules = new Modules(this.topology.release());
		for (ServerRole role : ServerRole.values()) {
			this.running.put(role, this.nodes.stream().filter((node) -> node.runs(role)).toList());
		}
	}

	Topology topology() {
		return this.topology;
	}

	Behaviour behaviour() {
		return this.topology.release().behaviour();
	}

	/** Where the data is that people rely on; empty while the cluster holds none. */
	Optional<DataInUse> dataInUse() {
		return this.topology.dataInUse();
	}

	boolean several() {
		return this.nodes.size() > 1;
	}

	/** Every node, in the order of hosts, also those whose file switches them off. */
	List<Node> nodes() {
		return this.nodes;
	}

	/** The nodes whose files switch a role on, in the order of hosts. */
	List<Node> running(ServerRole role) {
		return this.running.getOrDefault(role, List.of());
	}

	Node primary() {
		return this.nodes.stream().filter((node) -> node.host().primary()).findFirst().orElseThrow();
	}

	/** The nodes that run a role, in text order of addresses, as O2OA orders them. */
	List<Node> inTextOrder(ServerRole role) {
		return running(role).stream().sorted(Comparator.comparing(Node::address)).toList();
	}

	/**
	 * The node whose built-in database is used, where one is. Observed on 6.0.3: the
	 * first in text order.
	 */
	Optional<Node> database() {
		return running(ServerRole.DATA).stream().min(Comparator.comparing(Node::address));
	}

	/**
	 * The center in force: the lowest order, then text order. Observed on 6.0.3.
	 */
	Optional<Node> centerInForce() {
		return running(ServerRole.CENTER).stream()
			.min(Comparator.comparingInt(Node::centerOrder).thenComparing(Node::address));
	}

	/** The files beside the node files. */
	SharedConfig shared() {
		return this.shared;
	}

	Modules modules() {
		return this.modules;
	}

	Optional<Node> node(HostAddress address) {
		return Optional.ofNullable(this.byAddress.get(address));
	}

}
