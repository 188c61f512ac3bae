package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.external.DataSource;

/**
 * External databases in use together that differ in product or user.
 */
final class MixedExternalDatabases extends Rule {

	MixedExternalDatabases() {
		super("external-data-mixed", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<DataSource> sources = cluster.topology().surroundings().externalDatabase().enabled();
		sources.stream()
			.skip(1)
			.filter((source) -> !source.product().equals(sources.get(0).product())
					|| !source.username().equals(sources.get(0).username()))
			.limit(1)
			.forEach((source) -> found.accept(problem("externalDatabase", sources.get(0).kind().name(),
					Listing.shortened(sources.get(0).username()), source.kind().name(),
					Listing.shortened(source.username()))));
	}

}
