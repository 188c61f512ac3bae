package dev.o2cluster.check;

import java.util.function.Consumer;

/**
 * Built-in databases are no copies of each other, so each one is a single point of
 * failure, however many hosts run the data role.
 */
final class SingleDatabase extends Rule {

	SingleDatabase() {
		super("single-data", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.database()
			.filter((node) -> cluster.several())
			.ifPresent((node) -> found.accept(problem("data", node.address())));
	}

}
