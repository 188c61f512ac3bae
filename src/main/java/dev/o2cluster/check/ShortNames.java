package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.Host;

/**
 * Host names without a domain, which every machine completes in its own way.
 */
final class ShortNames extends Rule {

	ShortNames() {
		super("address-short", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<String> names = cluster.nodes()
			.stream()
			.map((node) -> node.address().value())
			.filter((name) -> name.indexOf('.') < 0)
			.toList();
		if (cluster.several() && !names.isEmpty()) {
			found.accept(problem("address", Listing.of(names)).because(names));
		}
	}

}
