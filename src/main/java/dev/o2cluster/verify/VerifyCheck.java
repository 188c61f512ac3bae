package dev.o2cluster.verify;

import java.util.List;

import dev.o2cluster.topology.HostAddress;

/**
 * One thing a host checks about itself.
 */
public sealed interface VerifyCheck {

	/**
	 * This machine is the host the bundle was made for; otherwise nothing else is
	 * checked.
	 *
	 * @param address the host's address
	 */
	record RightHost(HostAddress address) implements VerifyCheck {
	}

	/** Every file of the manifest is in place with its checksum. */
	record FilesIntact() implements VerifyCheck {
	}

	/** No node file stands in {@code config/} that the manifest does not list. */
	record NoStrays() implements VerifyCheck {
	}

	/**
	 * A file O2OA would load is not there.
	 *
	 * @param path its path below {@code o2server/}
	 */
	record NoFile(String path) implements VerifyCheck {
	}

	/**
	 * A port of this host is free before the start and open after it.
	 *
	 * @param port the port
	 * @param label what listens there, in O2OA's own word
	 */
	record OwnPort(int port, String label) implements VerifyCheck {
	}

	/**
	 * A port outside the cluster answers, before the start as well as after it.
	 *
	 * @param host the host
	 * @param port the port
	 * @param kind what it is
	 */
	record Outside(HostAddress host, int port, Kind kind) implements VerifyCheck {

		/** What stands outside. */
		public enum Kind {

			DATABASE, FILE_STORE

		}

	}

	/**
	 * Ports of another host are within reach before the start and open after it.
	 *
	 * @param address the other host
	 * @param ports the ports this host needs
	 */
	record Neighbour(HostAddress address, List<Integer> ports) implements VerifyCheck {

		public Neighbour {
			ports = List.copyOf(ports);
		}

	}

}
