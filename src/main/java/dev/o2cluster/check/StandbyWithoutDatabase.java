package dev.o2cluster.check;

import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A stand-by center that cannot help, because the database goes down with the first one.
 * Observed on 6.0.3.
 */
final class StandbyWithoutDatabase extends Rule {

	StandbyWithoutDatabase() {
		super("center-standby", Severity.INFO);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.centerByOrder(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Optional<Node> first = cluster.centerInForce();
		if (cluster.running(ServerRole.CENTER).size() > 1 && first.equals(cluster.database())) {
			first.ifPresent((node) -> found.accept(problem(node, "center", node.address())));
		}
	}

}
