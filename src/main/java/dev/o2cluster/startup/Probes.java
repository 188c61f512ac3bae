package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.nodeconfig.PortNumber;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;

/**
 * The probes of a topology, with the ports its node files name. All of them answered
 * without a login on a real 6.0.3.
 */
public final class Probes {

	private static final String CENTER_ECHO = "/x_program_center/jaxrs/echo";

	private static final String APPLICATION_ECHO = "/x_organization_assemble_authentication/jaxrs/echo";

	/** Whatever tells most about a host comes first. */
	private static final List<ServerRole> TELLING = List.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.WEB,
			ServerRole.DATA, ServerRole.STORAGE);

	private final NodeConfigs cluster;

	/**
	 * Creates the probes of a cluster.
	 * @param cluster its node files
	 */
	public Probes(NodeConfigs cluster) {
		this.cluster = cluster;
	}

	/**
	 * What answers once a role of a host is up.
	 * @param host a host of the topology
	 * @param role a role it runs
	 * @return the probe
	 */
	public Probe of(Host host, ServerRole role) {
		int port = this.cluster.port(host, role);
		boolean tls = this.cluster.of(host).tls(role);
		return switch (role) {
			case DATA, STORAGE -> Probe.tcp(host.address(), port);
			case CENTER -> Probe.http(tls, host.address(), port, CENTER_ECHO);
			case APPLICATION -> Probe.http(tls, host.address(), port, APPLICATION_ECHO);
			case WEB -> Probe.http(tls, host.address(), port, "/");
		};
	}

	/**
	 * What answers once a host's process runs, whatever its roles.
	 * @param host a host of the topology
	 * @return the node agent's port; empty where the agent is off
	 */
	public Optional<Probe> agent(Host host) {
		NodeConfig node = this.cluster.of(host);
		int port = PortNumber.of(node.value("nodeAgentPort")).orElse(20010);
		return node.value("nodeAgentEnable").asBoolean(false) ? Optional.of(Probe.tcp(host.address(), port))
				: Optional.empty();
	}

	/** What answers once some roles of a host are up. */
	List<Probe> of(Host host, Collection<ServerRole> roles) {
		return TELLING.stream().filter(roles::contains).map((role) -> of(host, role)).toList();
	}

	/** What no longer answers once some roles of a host are down. */
	List<Probe> closed(Host host, Collection<ServerRole> roles) {
		return of(host, roles).stream().map(Probe::closed).distinct().toList();
	}

	/** What no longer answers once a host's process has ended. */
	List<Probe> allClosed(Host host) {
		List<Probe> probes = new ArrayList<>(closed(host, host.roles()));
		agent(host).map(Probe::closed).ifPresent(probes::add);
		return probes;
	}

}
