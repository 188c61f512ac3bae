package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * Nodes that start by themselves, so that no order can be kept. Observed on 6.0.3.
 */
final class AutoStart extends Rule {

	AutoStart() {
		super("auto-start", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		boolean usual = cluster.behaviour().autoStart();
		cluster.nodes()
			.stream()
			.filter((node) -> cluster.several() && node.enabled() && node.flag("autoStart", usual))
			.forEach((node) -> found.accept(problem(node, "autoStart", node.address())
				.fixedBy(Fix.reset(node, Release.ROOT, "autoStart", true))));
	}

}
