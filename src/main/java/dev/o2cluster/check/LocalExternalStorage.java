package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.external.StorageSource;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * An external store named by an address or a path that means another place on every host.
 */
final class LocalExternalStorage extends Rule {

	LocalExternalStorage() {
		super("external-storage-local", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.several() && cluster.topology().replaced().contains(ServerRole.STORAGE)) {
			cluster.topology()
				.surroundings()
				.externalStorage()
				.all()
				.filter((store) -> store.enable() && local(store))
				.map(StorageSource::place)
				.distinct()
				.forEach((place) -> found
					.accept(problem("externalStorage", Listing.shortened(place), cluster.nodes().size())));
		}
	}

	private static boolean local(StorageSource store) {
		return store.endpoint()
			.map((endpoint) -> HostAddress.problemOf(endpoint.host()).isEmpty()
					&& HostAddress.of(endpoint.host()).loopback())
			.orElse(true);
	}

}
