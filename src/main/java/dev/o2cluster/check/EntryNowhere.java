package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * An entry with no server behind it.
 */
final class EntryNowhere extends Rule {

	EntryNowhere() {
		super("entry-nowhere", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.entry()
			.filter((entry) -> Lines.joined(cluster.topology().release()) ? joined(cluster).isEmpty()
					: cluster.running(ServerRole.WEB).isEmpty())
			.ifPresent((entry) -> found.accept(problem("entry", entry.url())));
	}

	/** From 7.2 on: web and application on one port of one host. */
	private static List<Node> joined(LoadedCluster cluster) {
		return cluster.running(ServerRole.APPLICATION)
			.stream()
			.filter((node) -> node.runs(ServerRole.WEB)
					&& node.port(ServerRole.WEB) == node.port(ServerRole.APPLICATION))
			.toList();
	}

}
