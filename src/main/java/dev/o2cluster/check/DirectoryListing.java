package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * A web server that lists its directories to everybody.
 */
final class DirectoryListing extends Rule {

	DirectoryListing() {
		super("web-dir-allowed", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.running(ServerRole.WEB)
			.stream()
			.filter((node) -> node.flag(ServerRole.WEB, "dirAllowed", false))
			.forEach((node) -> found.accept(problem(node, "web.dirAllowed", node.address())
				.fixedBy(Fix.reset(node, "web", "dirAllowed", true))));
	}

}
