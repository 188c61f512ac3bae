package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * A node agent that takes commands without asking who sends them.
 */
final class PlainAgent extends Rule {

	PlainAgent() {
		super("agent-plain", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.nodes()
			.stream()
			.filter((node) -> node.flag("nodeAgentEnable", false) && !node.flag("nodeAgentEncrypt", true))
			.forEach((node) -> found.accept(problem(node, "nodeAgentEncrypt", node.address())
				.fixedBy(Fix.reset(node, Release.ROOT, "nodeAgentEncrypt", true))));
	}

}
