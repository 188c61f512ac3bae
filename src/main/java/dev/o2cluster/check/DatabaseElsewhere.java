package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * The primary center's host runs no database, so another host has to be started before
 * it.
 */
final class DatabaseElsewhere extends Rule {

	DatabaseElsewhere() {
		super("data-elsewhere", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Node primary = cluster.primary();
		cluster.database()
			.filter((used) -> !primary.runs(ServerRole.DATA))
			.ifPresent((used) -> found
				.accept(problem(used, "data", used.address(), primary.address()).against(primary, "center")));
	}

}
