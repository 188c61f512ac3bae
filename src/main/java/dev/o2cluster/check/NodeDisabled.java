package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * A node file that is switched off as a whole. Observed on 6.0.3: no host sees the node,
 * and its own console ends with exit code 1.
 */
final class NodeDisabled extends Rule {

	NodeDisabled() {
		super("node-disabled", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.nodes()
			.stream()
			.filter((node) -> !node.enabled())
			.forEach((node) -> found.accept(
					problem(node, "enable", node.address()).fixedBy(Fix.dropOverride(node, Release.ROOT, "enable"))));
	}

}
