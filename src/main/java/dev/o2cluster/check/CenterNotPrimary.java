package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * The center in force is another one than the primary mark says. Observed on 6.0.3: the
 * lowest order decides, not the flag.
 */
final class CenterNotPrimary extends Rule {

	CenterNotPrimary() {
		super("center-not-primary", Severity.ERROR);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.centerByOrder(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Node primary = cluster.primary();
		cluster.centerInForce().filter((node) -> node != primary).ifPresent((node) -> {
			List<Fix> back = cluster.running(ServerRole.CENTER).stream().map(CenterNotPrimary::asDesigned).toList();
			found.accept(problem(node, "center.order", node.address(), primary.address(), node.centerOrder(),
					primary.centerOrder())
				.against(primary, "center.order")
				.fixedBy(Fix.all("center-order", true, back, primary.address().value())));
		});
	}

	private static Fix asDesigned(Node center) {
		return center.host().runs(ServerRole.CENTER) ? Fix.reset(center, "center", "order", true)
				: Fix.dropOverride(center, "center", "enable");
	}

}
