package dev.o2cluster.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * Two application hosts that browsers cannot tell apart.
 */
final class SharedProxy extends Rule {

	SharedProxy() {
		super("proxy-shared", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Map<String, Node> owners = new HashMap<>();
		for (Node node : cluster.running(ServerRole.APPLICATION)) {
			String host = node.text(ServerRole.APPLICATION, "proxyHost");
			String place = host + ":" + node.proxyPort(ServerRole.APPLICATION);
			boolean balanced = cluster.topology()
				.surroundings()
				.entry()
				.filter((entry) -> entry.name().equals(host))
				.isPresent();
			Node other = (host.isEmpty() || balanced) ? null : owners.putIfAbsent(place, node);
			if (other != null) {
				found.accept(problem(node, "application.proxyPort", node.address(), other.address(), place)
					.against(other, "application.proxyPort"));
			}
		}
	}

}
