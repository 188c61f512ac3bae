package dev.o2cluster;

import java.util.Optional;

import dev.o2cluster.topology.store.Topologies;

/**
 * What stands in the console all tests share.
 */
public final class StoredTopologies {

	private StoredTopologies() {
	}

	public static void clear(Topologies topologies) {
		topologies.list().forEach((line) -> topologies.delete(line.id(), Optional.empty(), "test"));
	}

}
