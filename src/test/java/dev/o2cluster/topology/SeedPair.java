package dev.o2cluster.topology;

import java.util.List;

import dev.o2cluster.release.Releases;

/**
 * The two hosts of the vendor's article, as every test means them.
 */
public final class SeedPair {

	public static final String FIRST = "192.168.0.1";

	public static final String SECOND = "192.168.0.2";

	private SeedPair() {
	}

	public static Topology of(String release) {
		return of(release, FIRST, SECOND);
	}

	public static Topology of(String release, String first, String second) {
		return StorageNames.NONE.assign(Topology.of("seed-pair", Releases.line(release),
				List.of(Host.usual(HostAddress.of(first), true), Host.usual(HostAddress.of(second), false))));
	}

}
