package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.topology.ServerRole;

/**
 * A module pattern that matches nothing.
 */
final class IdleModulePattern extends Rule {

	IdleModulePattern() {
		super("module-pattern-idle", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Modules modules = cluster.modules();
		for (Node node : cluster.running(ServerRole.APPLICATION)) {
			for (String field : List.of("includes", "excludes")) {
				List<String> idle = node.texts(ServerRole.APPLICATION, field).stream().filter(modules::idle).toList();
				if (!idle.isEmpty()) {
					found.accept(problem(node, "application." + field, node.address(), "application." + field,
							Listing.of(idle))
						.because(idle));
				}
			}
		}
	}

}
