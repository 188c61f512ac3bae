package dev.o2cluster.change;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.diff.TextDiff;
import dev.o2cluster.topology.HostAddress;

/**
 * One file that differs between two states of a design.
 *
 * @param path its path in the bundle
 * @param hosts the hosts whose bundles hold it, in text order of their addresses
 * @param kind what happens to it
 * @param diff its lines before and after
 */
public record FileChange(String path, List<HostAddress> hosts, Kind kind, TextDiff diff) {

	public FileChange {
		hosts = List.copyOf(hosts);
	}

	/** What happens to a file. */
	public enum Kind {

		ADDED, REMOVED, CHANGED;

		/**
		 * The kind's name in message keys.
		 * @return such as {@code added}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
