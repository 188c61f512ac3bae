package dev.o2cluster.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * A further built-in database beside ones that already hold rows.
 */
final class AddedDatabase extends Rule {

	AddedDatabase() {
		super("data-added", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().builtInDatabases() == BuiltInDatabases.SPLIT;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.dataInUse().filter((data) -> !data.databases().isEmpty()).ifPresent((data) -> {
			Set<HostAddress> earlier = new HashSet<>(data.databases());
			cluster.running(ServerRole.DATA)
				.stream()
				.filter((node) -> !earlier.contains(node.address()))
				.forEach((node) -> found.accept(added(node)));
		});
	}

	private TopologyProblem added(Node node) {
		TopologyProblem problem = problem(node, "data", node.address());
		return (node.host().roles().size() > 1) ? problem.fixedBy(Fix.untick(node, ServerRole.DATA, false)) : problem;
	}

}
