package dev.o2cluster.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;

/**
 * Two roles of one host on one port. Only from 7.2 on web, center and application may
 * join one port.
 */
final class PortClash implements Rule {

	private static final Set<ServerRole> JOINABLE = Set.of(ServerRole.WEB, ServerRole.CENTER, ServerRole.APPLICATION);

	@Override
	public String id() {
		return "port-clash";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(NodeConfigs cluster, Consumer<TopologyProblem> found) {
		cluster.topology().hosts().forEach((host) -> check(cluster, host, found));
	}

	private void check(NodeConfigs cluster, Host host, Consumer<TopologyProblem> found) {
		boolean joined = cluster.topology().release().behaviour().joinedHttpPort();
		Map<Integer, ServerRole> owners = new HashMap<>();
		for (ServerRole role : host.roles()) {
			int port = cluster.port(host, role);
			ServerRole other = owners.putIfAbsent(port, role);
			if (other != null && !(joined && JOINABLE.contains(role) && JOINABLE.contains(other))) {
				found.accept(TopologyProblem.on(host, role.key() + ((role == ServerRole.DATA) ? ".tcpPort" : ".port"),
						this, host.address(), port, other.key(), role.key()));
			}
		}
	}

}
