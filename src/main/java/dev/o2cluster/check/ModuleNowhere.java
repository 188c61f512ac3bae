package dev.o2cluster.check;

import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.topology.ServerRole;

/**
 * Modules that the lists of all hosts together leave out.
 */
final class ModuleNowhere extends Rule {

	ModuleNowhere() {
		super("module-nowhere", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> nodes = cluster.running(ServerRole.APPLICATION);
		BitSet missing = cluster.modules().all();
		nodes.forEach((node) -> missing.andNot(node.hosted(cluster.modules())));
		if (!nodes.isEmpty() && !missing.isEmpty()) {
			List<String> names = cluster.modules().names(missing);
			found.accept(problem("application.includes", names.size(), Listing.of(names)).because(names));
		}
	}

}
