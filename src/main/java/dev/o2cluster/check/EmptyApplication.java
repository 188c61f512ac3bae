package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * An application server whose lists leave it without a single official module.
 */
final class EmptyApplication extends Rule {

	EmptyApplication() {
		super("application-empty", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.running(ServerRole.APPLICATION)
			.stream()
			.filter((node) -> node.hosted(cluster.modules()).isEmpty())
			.filter((
					node) -> node.texts(ServerRole.APPLICATION, "includes").stream().noneMatch(cluster.modules()::bare))
			.forEach(
					(node) -> found.accept(
							problem(node, "application", node.address()).fixedBy(Fix.all("all-modules", false,
									List.of(Fix.reset(node, "application", "includes", false),
											Fix.reset(node, "application", "excludes", false)),
									node.address().value()))));
	}

}
