package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * A database cache below the size O2OA raises it to anyway.
 */
final class SmallDataCache extends Rule {

	private static final int LEAST = 512;

	SmallDataCache() {
		super("data-cache-small", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.running(ServerRole.DATA)) {
			int size = node.value(ServerRole.DATA, "cacheSize").asInt(LEAST);
			if (size < LEAST) {
				found.accept(problem(node, "data.cacheSize", node.address(), size, LEAST)
					.fixedBy(Fix.reset(node, "data", "cacheSize", true)));
			}
		}
	}

}
