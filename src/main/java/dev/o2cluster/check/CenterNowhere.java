package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * No file switches a center on. Observed on 6.0.3: the process hangs without a port.
 */
final class CenterNowhere extends Rule {

	CenterNowhere() {
		super("center-nowhere", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.running(ServerRole.CENTER).isEmpty()) {
			Node primary = cluster.primary();
			List<Fix> back = List.of(Fix.dropOverride(primary, Release.ROOT, "enable"),
					Fix.dropOverride(primary, Release.ROOT, "isPrimaryCenter"),
					Fix.dropOverride(primary, "center", "enable"));
			found.accept(problem("center", primary.address())
				.fixedBy(Fix.all("restore-center", true, back, primary.address().value())));
		}
	}

}
