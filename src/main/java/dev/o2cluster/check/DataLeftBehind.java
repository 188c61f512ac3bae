package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * Rows people rely on in a built-in database that an external one takes over from.
 */
final class DataLeftBehind extends Rule {

	DataLeftBehind() {
		super("external-data-left", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.dataInUse()
			.filter((data) -> cluster.topology().replaced().contains(ServerRole.DATA) && !data.databases().isEmpty())
			.ifPresent((data) -> found
				.accept(problem("externalDatabase", Listing.of(data.databases())).because(data.databases())));
	}

}
