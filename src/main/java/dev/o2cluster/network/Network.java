package dev.o2cluster.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.nodeconfig.PassivePorts;
import dev.o2cluster.nodeconfig.PortNumber;
import dev.o2cluster.nodeconfig.PortRange;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;

/**
 * The connections a cluster needs, and no others: browsers use web, center and
 * application; centers and applications use the databases in use, every center, every
 * application and every node agent; applications use the storages, too. Data, storage and
 * web call nobody. Which port serves what was observed on 6.0.3 and read for the other
 * lines.
 *
 * @param listeners everything that listens and is called by somebody, host by host
 * @param flows who calls what, callee by callee
 * @param outflows which hosts call what outside the cluster, callee by callee
 */
public record Network(List<Listener> listeners, List<Flow> flows, List<Outflow> outflows) {

	private static final int AGENT_PORT = 20010;

	public Network {
		listeners = List.copyOf(listeners);
		flows = List.copyOf(flows);
		outflows = List.copyOf(outflows);
	}

	/**
	 * The network of a cluster.
	 * @param cluster its node files
	 * @return who has to reach whom
	 */
	public static Network of(NodeConfigs cluster) {
		List<Outside> outside = OutsidePlaces.of(cluster.topology());
		List<Listener> listeners = cluster.acting()
			.hosts()
			.stream()
			.flatMap((host) -> Stream.concat(listeners(cluster, host).stream(), guests(host, outside)))
			.toList();
		List<Flow> flows = listeners.stream()
			.flatMap((listener) -> callers(cluster.acting(), listener).stream())
			.toList();
		return new Network(listeners, flows, outflows(cluster.acting(), outside));
	}

	/** What is no part of O2OA and still runs on one of its hosts. */
	private static Stream<Listener> guests(Host host, List<Outside> outside) {
		return outside.stream()
			.filter((one) -> at(host, one))
			.map((one) -> new Listener(host.address(), one.service(), List.of(PortRange.of(one.place().port()))));
	}

	private static List<Outflow> outflows(Topology topology, List<Outside> outside) {
		return outside.stream()
			.filter((one) -> topology.hosts().stream().noneMatch((host) -> at(host, one)))
			.flatMap((one) -> topology.hosts()
				.stream()
				.filter((host) -> calls(host, one.service()))
				.map((host) -> new Outflow(host.address(), one)))
			.toList();
	}

	private static boolean at(Host host, Outside outside) {
		return outside.place().host().equalsIgnoreCase(host.address().value());
	}

	/**
	 * What is used outside the cluster.
	 * @return each place once, databases first
	 */
	public List<Outside> outside() {
		return this.outflows.stream().map(Outflow::to).distinct().toList();
	}

	/**
	 * What a host uses outside the cluster.
	 * @param host the host
	 * @return the places it connects to
	 */
	public List<Outside> outOf(HostAddress host) {
		return this.outflows.stream().filter((flow) -> flow.from().equals(host)).map(Outflow::to).toList();
	}

	/**
	 * Who has to reach a host.
	 * @param host the host
	 * @return the flows that end there
	 */
	public List<Flow> into(HostAddress host) {
		return this.flows.stream().filter((flow) -> flow.to().host().equals(host)).toList();
	}

	/**
	 * What one party calls on a host.
	 * @param from the calling host; empty for the users' browsers
	 * @param to the host that is called
	 * @return the services it uses there
	 */
	public List<Listener> used(Optional<HostAddress> from, HostAddress to) {
		return into(to).stream().filter((flow) -> flow.from().equals(from)).map(Flow::to).toList();
	}

	private static List<Listener> listeners(NodeConfigs cluster, Host host) {
		List<Listener> listeners = new ArrayList<>();
		for (ServerRole role : host.roles()) {
			if (role != ServerRole.DATA || cluster.acting().databaseHosts().contains(host)) {
				listeners.add(new Listener(host.address(), Service.of(role), ports(cluster, host, role)));
			}
		}
		NodeConfig node = cluster.of(host);
		if (node.value("nodeAgentEnable").asBoolean(false)) {
			int port = PortNumber.of(node.value("nodeAgentPort")).orElse(AGENT_PORT);
			listeners.add(new Listener(host.address(), Service.AGENT, List.of(PortRange.of(port))));
		}
		return listeners;
	}

	private static List<PortRange> ports(NodeConfigs cluster, Host host, ServerRole role) {
		List<PortRange> ports = new ArrayList<>();
		ports.add(PortRange.of(cluster.port(host, role)));
		if (role == ServerRole.STORAGE) {
			ports.addAll(PassivePorts.of(cluster.of(host)).orElseGet(PassivePorts::usual).ranges());
		}
		return ports;
	}

	private static List<Flow> callers(Topology topology, Listener listener) {
		List<Flow> flows = new ArrayList<>();
		if (forBrowsers(listener.service())) {
			flows.add(new Flow(Optional.empty(), listener));
		}
		topology.hosts()
			.stream()
			.filter((host) -> !host.address().equals(listener.host()) && calls(host, listener.service()))
			.forEach((host) -> flows.add(new Flow(Optional.of(host.address()), listener)));
		return flows;
	}

	private static boolean forBrowsers(Service service) {
		return service == Service.WEB || service == Service.CENTER || service == Service.APPLICATION;
	}

	private static boolean calls(Host host, Service service) {
		boolean application = host.runs(ServerRole.APPLICATION);
		return switch (service) {
			case CENTER, APPLICATION, DATA, AGENT, DATABASE -> application || host.runs(ServerRole.CENTER);
			case STORAGE, STORE -> application;
			case WEB -> false;
		};
	}

}
