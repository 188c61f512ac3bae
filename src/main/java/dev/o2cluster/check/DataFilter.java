package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * A built-in database that takes only some kinds of data.
 */
final class DataFilter extends Rule {

	DataFilter() {
		super("data-filter", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.running(ServerRole.DATA)) {
			for (String field : List.of("includes", "excludes")) {
				List<String> names = node.texts(ServerRole.DATA, field);
				if (!names.isEmpty()) {
					found.accept(problem(node, "data." + field, node.address(), "data." + field, Listing.of(names))
						.because(names)
						.fixedBy(Fix.reset(node, "data", field, false)));
				}
			}
		}
	}

}
