package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.clusterfile.AgentKeys;
import dev.o2cluster.topology.HostAddress;

/**
 * Node agents that are guarded by the key pair every O2OA comes with.
 */
final class AgentDefaultKeys extends Rule {

	AgentDefaultKeys() {
		super("agent-default-keys", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<HostAddress> hosts = cluster.nodes()
			.stream()
			.filter((node) -> node.enabled() && node.flag("nodeAgentEnable", false))
			.map(Node::address)
			.toList();
		boolean own = cluster.shared().has(AgentKeys.PUBLIC) && cluster.shared().has(AgentKeys.PRIVATE);
		if (!hosts.isEmpty() && !own) {
			found.accept(problem("nodeAgentEnable", Listing.of(hosts)).because(hosts));
		}
	}

}
