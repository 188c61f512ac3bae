package dev.o2cluster.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * Application hosts behind one port of the entry that host different modules.
 */
final class EntryModulesDiffer extends Rule {

	EntryModulesDiffer() {
		super("entry-modules", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> nodes = cluster.running(ServerRole.APPLICATION);
		if (cluster.topology().surroundings().entry().isPresent()) {
			nodes.stream()
				.skip(1)
				.filter((node) -> !lists(node).equals(lists(nodes.get(0))))
				.forEach((node) -> found
					.accept(problem(node, "application.includes", node.address(), nodes.get(0).address())
						.against(nodes.get(0), "application.includes")));
		}
	}

	private static List<Set<String>> lists(Node node) {
		return List.of(new TreeSet<>(node.texts(ServerRole.APPLICATION, "includes")),
				new TreeSet<>(node.texts(ServerRole.APPLICATION, "excludes")));
	}

}
