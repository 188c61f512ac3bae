package dev.o2cluster.nodeconfig;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;

/**
 * The node files of a whole topology, as every host will read them.
 */
public final class NodeConfigs {

	private final Topology topology;

	private final Map<HostAddress, NodeConfig> byHost;

	private NodeConfigs(Topology topology, Map<HostAddress, NodeConfig> byHost) {
		this.topology = topology;
		this.byHost = Collections.unmodifiableMap(byHost);
	}

	/**
	 * Renders a topology's node files.
	 * @param topology the topology
	 * @return its node files
	 */
	public static NodeConfigs of(Topology topology) {
		NodeConfigRenderer renderer = new NodeConfigRenderer(topology);
		Map<HostAddress, NodeConfig> byHost = new LinkedHashMap<>();
		topology.hosts().forEach((host) -> byHost.put(host.address(), renderer.render(host)));
		return new NodeConfigs(topology, byHost);
	}

	public Topology topology() {
		return this.topology;
	}

	/**
	 * The node files.
	 * @return one per host, in the order of hosts
	 */
	public List<NodeConfig> all() {
		return List.copyOf(this.byHost.values());
	}

	/**
	 * One host's node file.
	 * @param host a host of the topology
	 * @return its node file
	 */
	public NodeConfig of(Host host) {
		return Objects.requireNonNull(this.byHost.get(host.address()));
	}

	/**
	 * The port a role of a host listens on.
	 * @param host a host of the topology
	 * @param role the role
	 * @return the port, 1 to 65535
	 */
	public int port(Host host, ServerRole role) {
		return of(host).port(role).orElseThrow();
	}

}
