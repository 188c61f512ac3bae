package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * The database's own web console, opened where the line leaves it closed.
 */
final class DatabaseConsoleOpened extends Rule {

	DatabaseConsoleOpened() {
		super("h2-console-opened", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return new UsualValues(release).databaseConsole().isEmpty();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.running(ServerRole.DATA)) {
			node.listeners()
				.stream()
				.filter((listener) -> listener.field().equals("data.webPort"))
				.forEach((listener) -> found.accept(problem(node, "data.webPort", node.address(), listener.port())
					.fixedBy(Fix.reset(node, "data", "webPort", true))));
		}
	}

}
