package dev.o2cluster.check;

import java.util.function.Consumer;

/**
 * External databases of which none is switched on.
 */
final class UnusedExternalDatabase extends Rule {

	UnusedExternalDatabase() {
		super("external-data-unused", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		int sources = cluster.topology().surroundings().externalDatabase().sources().size();
		if (sources > 0 && !cluster.topology().surroundings().externalDatabase().active()) {
			found.accept(problem("externalDatabase", sources));
		}
	}

}
