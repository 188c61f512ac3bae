package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * Several built-in databases, of which only the first in text order of addresses is used.
 * Observed on 6.0.3.
 */
final class IdleDatabase extends Rule {

	IdleDatabase() {
		super("data-idle", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().builtInDatabases() == BuiltInDatabases.FIRST_IN_TEXT_ORDER;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.database()
			.ifPresent((used) -> cluster.running(ServerRole.DATA)
				.stream()
				.filter((node) -> node != used)
				.forEach((node) -> found.accept(idle(node, used, cluster.dataInUse().isEmpty()))));
	}

	private TopologyProblem idle(Node node, Node used, boolean safe) {
		TopologyProblem problem = problem(node, "data", node.address(), used.address()).against(used, "data");
		return (node.host().roles().size() > 1) ? problem.fixedBy(Fix.untick(node, ServerRole.DATA, safe)) : problem;
	}

}
