package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

/**
 * A service that launches a server none of whose roles starts by itself.
 */
final class ServiceWithoutAutoStart extends Rule {

	ServiceWithoutAutoStart() {
		super("service-auto-start", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> nodes = cluster.nodes().stream().filter((node) -> !node.flag("autoStart", false)).toList();
		if (cluster.topology().surroundings().serviceUnits().isPresent() && !nodes.isEmpty()) {
			found.accept(problem("serviceUnits", Listing.hosts(nodes)).because(Listing.hosts(nodes)));
		}
	}

}
