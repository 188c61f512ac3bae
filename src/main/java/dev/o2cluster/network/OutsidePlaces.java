package dev.o2cluster.network;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;

/**
 * Finds what a cluster uses outside itself, as far as its design tells where that is.
 */
final class OutsidePlaces {

	private OutsidePlaces() {
	}

	/** Databases, then file stores, each place once. */
	static List<Outside> of(Topology topology) {
		return Stream.concat(databases(topology.surroundings()), stores(topology)).distinct().toList();
	}

	private static Stream<Outside> databases(Surroundings around) {
		return around.externalDatabase()
			.enabled()
			.stream()
			.map(DataSource::endpoints)
			.flatMap(List::stream)
			.map((place) -> new Outside(Service.DATABASE, place));
	}

	private static Stream<Outside> stores(Topology topology) {
		return Stream.of(topology.surroundings().externalStorage())
			.filter((storage) -> storage.active(topology.release()))
			.flatMap((storage) -> storage.endpoints().stream())
			.map((place) -> new Outside(Service.STORE, place));
	}

}
