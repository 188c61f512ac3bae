package dev.o2cluster.topology;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import dev.o2cluster.release.Releases;

/**
 * Clusters of any size, for tests and benchmarks of what grows with it.
 */
public final class Clusters {

	private Clusters() {
	}

	/**
	 * A cluster with everything on its first host. Of each ten others one is a standby
	 * center, one is for pages only, and the rest run applications and storage.
	 * @param hosts how many hosts, 1 to 1,000
	 * @return the cluster, on 6.x
	 */
	public static Topology of(int hosts) {
		List<Host> all = IntStream.range(0, hosts).mapToObj(Clusters::host).toList();
		return StorageNames.NONE.assign(Topology.of("cluster-" + hosts, Releases.line("6"), all));
	}

	private static Host host(int number) {
		Host usual = Host.usual(HostAddress.of("10.0." + number / 250 + "." + (number % 250 + 1)), number == 0);
		return (number == 0) ? usual : usual.withRoles(roles(number));
	}

	private static Set<ServerRole> roles(int number) {
		return switch (number % 10) {
			case 1 -> EnumSet.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.STORAGE);
			case 2 -> EnumSet.of(ServerRole.WEB);
			default -> EnumSet.of(ServerRole.APPLICATION, ServerRole.STORAGE);
		};
	}

}
