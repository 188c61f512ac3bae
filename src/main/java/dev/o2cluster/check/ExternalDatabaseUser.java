package dev.o2cluster.check;

import java.util.function.Consumer;

/**
 * An external database without a user or a password.
 */
final class ExternalDatabaseUser extends Rule {

	ExternalDatabaseUser() {
		super("external-data-user", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.externalDatabase()
			.enabled()
			.stream()
			.filter((source) -> source.username().isBlank() || source.password().isEmpty())
			.forEach((source) -> found.accept(problem("externalDatabase", Listing.shortened(source.url()))));
	}

}
