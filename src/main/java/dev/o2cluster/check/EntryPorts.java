package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.UserEntry;

/**
 * The ports an entry listens on.
 */
final class EntryPorts {

	private static final int HTTP = 80;

	private EntryPorts() {
	}

	/** Every port, also those that stand twice. */
	static List<Integer> of(UserEntry entry, Release release) {
		List<Integer> ports = new ArrayList<>(List.of(entry.port()));
		if (!Lines.joined(release)) {
			ports.add(entry.centerPort());
			ports.add(entry.applicationPort());
		}
		if (entry.redirects()) {
			ports.add(HTTP);
		}
		return ports;
	}

}
