package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.external.DataSource;

/**
 * Several external databases in use, over which rows are spread.
 */
final class SplitExternalDatabase extends Rule {

	SplitExternalDatabase() {
		super("external-data-split", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<DataSource> sources = cluster.topology().surroundings().externalDatabase().enabled();
		if (sources.size() > 1) {
			found.accept(problem("externalDatabase", sources.size(),
					Listing.of(sources.stream().map(DataSource::url).map(Listing::shortened).toList())));
		}
	}

}
