package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.HostOs;

/**
 * A port that Linux also hands out to outgoing connections, so that it may be taken when
 * the server starts.
 */
final class EphemeralPort extends Rule {

	private static final int FIRST = 32768;

	private static final int LAST = 60999;

	EphemeralPort() {
		super("port-ephemeral", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.nodes()) {
			if (node.host().os() != HostOs.WINDOWS) {
				node.listeners()
					.stream()
					.filter((listener) -> FIRST <= listener.port() && listener.port() <= LAST)
					.forEach((listener) -> found
						.accept(problem(node, listener.field(), node.address(), listener.field(), listener.port())));
			}
		}
	}

}
