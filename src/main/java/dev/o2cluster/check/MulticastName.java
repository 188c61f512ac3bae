package dev.o2cluster.check;

import java.util.function.Consumer;

/**
 * A name below {@code .local}, which machines ask for by multicast.
 */
final class MulticastName extends Rule {

	MulticastName() {
		super("address-local", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.nodes()
			.stream()
			.filter((node) -> cluster.several() && node.address().value().endsWith(".local"))
			.forEach((node) -> found.accept(problem(node, "address", node.address())));
	}

}
