package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * Text order of addresses puts the database in use on another data host than the primary
 * center's.
 */
final class DatabaseNotOnPrimary extends Rule {

	DatabaseNotOnPrimary() {
		super("data-not-on-primary", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().builtInDatabases() == BuiltInDatabases.FIRST_IN_TEXT_ORDER;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Node primary = cluster.primary();
		cluster.database()
			.filter((used) -> used != primary && primary.runs(ServerRole.DATA))
			.ifPresent((used) -> found
				.accept(problem(used, "data", used.address(), primary.address()).against(primary, "data")
					.fixedBy(leaveOut(cluster, primary))));
	}

	private static Fix leaveOut(LoadedCluster cluster, Node primary) {
		List<Fix> earlier = cluster.running(ServerRole.DATA)
			.stream()
			.filter((node) -> node.address().compareTo(primary.address()) < 0 && node.host().roles().size() > 1)
			.map((node) -> Fix.untick(node, ServerRole.DATA, false))
			.toList();
		return Fix.all("database-on", false, earlier, primary.address().value());
	}

}
