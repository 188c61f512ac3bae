package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

/**
 * An address from a range that no cluster can live in.
 */
final class UnusableAddress extends Rule {

	private static final List<String> RANGES = List.of("169.254.", "192.0.2.", "198.51.100.", "203.0.113.");

	UnusableAddress() {
		super("address-unusable", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.nodes()) {
			RANGES.stream()
				.filter((range) -> node.address().ipv4() && node.address().value().startsWith(range))
				.forEach((range) -> found.accept(problem(node, "address", node.address(), range + "*")));
		}
	}

}
