package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.HostAddress;

/**
 * An external database named by an address that means another machine on every host.
 */
final class LocalExternalDatabase extends Rule {

	LocalExternalDatabase() {
		super("external-data-local", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.several()) {
			cluster.topology()
				.surroundings()
				.externalDatabase()
				.endpoints()
				.stream()
				.filter((endpoint) -> HostAddress.problemOf(endpoint.host()).isEmpty()
						&& HostAddress.of(endpoint.host()).loopback())
				.forEach((endpoint) -> found.accept(problem("externalDatabase", endpoint, cluster.nodes().size())));
		}
	}

}
