package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A host that is no center by design but runs one by its file. Observed on 6.0.3.
 */
final class UntickedCenter extends Rule {

	UntickedCenter() {
		super("center-unticked", Severity.ERROR);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.separateCenters(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Node primary = cluster.primary();
		cluster.running(ServerRole.CENTER)
			.stream()
			.filter((node) -> !node.host().runs(ServerRole.CENTER))
			.forEach((node) -> found
				.accept(problem(node, "center", node.address(), primary.address()).against(primary, "center")
					.fixedBy(Fix.dropOverride(node, "center", "enable"), Fix.tick(node, ServerRole.CENTER))));
	}

}
