package dev.o2cluster.check;

import java.util.function.Consumer;

/**
 * An entry on a host of the cluster that wants a port O2OA opens there itself.
 */
final class EntryPortTaken extends Rule {

	EntryPortTaken() {
		super("entry-port-taken", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.entry()
			.ifPresent((entry) -> entry.host()
				.flatMap(cluster::node)
				.ifPresent((node) -> node.listeners()
					.stream()
					.filter((listener) -> EntryPorts.of(entry, cluster.topology().release()).contains(listener.port()))
					.forEach((listener) -> found
						.accept(problem(node, "entry", node.address(), listener.port(), listener.field())))));
	}

}
