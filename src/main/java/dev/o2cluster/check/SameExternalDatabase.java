package dev.o2cluster.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One external database that stands twice among those in use.
 */
final class SameExternalDatabase extends Rule {

	SameExternalDatabase() {
		super("external-data-twice", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Set<String> seen = new HashSet<>();
		cluster.topology()
			.surroundings()
			.externalDatabase()
			.enabled()
			.stream()
			.filter((source) -> !seen.add(source.url()))
			.forEach((source) -> found.accept(problem("externalDatabase", Listing.shortened(source.url()))));
	}

}
