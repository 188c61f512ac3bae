package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * A file whose flag of the primary center says something else than the design.
 */
final class PrimaryFlag extends Rule {

	PrimaryFlag() {
		super("primary-flag", Severity.ERROR);
	}

	@Override
	public boolean concerns(Release release) {
		return release.field(Release.ROOT, "isPrimaryCenter").isPresent();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Node primary = cluster.primary();
		for (Node node : cluster.nodes()) {
			boolean flag = node.flag("isPrimaryCenter", false);
			if (node.enabled() && flag != node.host().primary()) {
				found.accept(problem(node, "isPrimaryCenter", node.address(), flag, primary.address())
					.against(primary, "isPrimaryCenter")
					.fixedBy(Fix.dropOverride(node, Release.ROOT, "isPrimaryCenter")));
			}
		}
	}

}
