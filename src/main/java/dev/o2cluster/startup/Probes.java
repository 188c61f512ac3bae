package dev.o2cluster.startup;

import java.util.Optional;

import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;

/**
 * The probes of a topology, with the ports its node files name. All of them answered
 * without a login on a real 6.0.3.
 */
final class Probes {

	private static final String CENTER_ECHO = "/x_program_center/jaxrs/echo";

	private static final String APPLICATION_ECHO = "/x_organization_assemble_authentication/jaxrs/echo";

	private final NodeConfigs cluster;

	Probes(NodeConfigs cluster) {
		this.cluster = cluster;
	}

	/** What answers once a role of a host is up. */
	Probe of(Host host, ServerRole role) {
		int port = this.cluster.port(host, role);
		boolean tls = this.cluster.of(host).tls(role);
		return switch (role) {
			case DATA, STORAGE -> Probe.tcp(host.address(), port);
			case CENTER -> Probe.http(tls, host.address(), port, CENTER_ECHO);
			case APPLICATION -> Probe.http(tls, host.address(), port, APPLICATION_ECHO);
			case WEB -> Probe.http(tls, host.address(), port, "/");
		};
	}

	/** What answers once a host's process runs, whatever its roles. */
	Optional<Probe> agent(Host host) {
		NodeConfig node = this.cluster.of(host);
		JsonNode port = node.value("nodeAgentPort");
		return node.value("nodeAgentEnable").asBoolean(false)
				? Optional.of(Probe.tcp(host.address(), port.isNumber() ? port.intValue() : 20010)) : Optional.empty();
	}

}
