package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.DatabaseProduct.Evidence;

/**
 * A database product the release line may not know, or whose URL nobody tried with O2OA.
 */
final class UntriedProduct extends Rule {

	UntriedProduct() {
		super("external-data-product", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.externalDatabase()
			.enabled()
			.stream()
			.map(DataSource::kind)
			.distinct()
			.filter((product) -> product.evidence() == Evidence.UNVERIFIED
					|| !product.known().contains(cluster.topology().release().id()))
			.forEach((product) -> found
				.accept(problem("externalDatabase", product.name(), cluster.topology().release().versions())));
	}

}
