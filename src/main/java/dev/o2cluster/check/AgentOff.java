package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * Hosts without a node agent, which changes made in O2OA's own pages do not reach.
 */
final class AgentOff extends Rule {

	AgentOff() {
		super("agent-off", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<HostAddress> hosts = cluster.nodes()
			.stream()
			.filter((node) -> node.runs(ServerRole.CENTER) || node.runs(ServerRole.APPLICATION))
			.filter((node) -> !node.flag("nodeAgentEnable", false))
			.map(Node::address)
			.toList();
		if (cluster.several() && !hosts.isEmpty()) {
			found.accept(problem("nodeAgentEnable", Listing.of(hosts)).because(hosts));
		}
	}

}
