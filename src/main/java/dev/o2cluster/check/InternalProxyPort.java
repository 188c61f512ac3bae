package dev.o2cluster.check;

import java.util.Set;
import java.util.function.Consumer;

/**
 * A proxy host together with O2OA's internal port, which the proxy then has to listen on.
 */
final class InternalProxyPort extends Rule {

	private static final Set<Integer> INTERNAL = Set.of(20020, 20030);

	InternalProxyPort() {
		super("proxy-port-internal", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (HttpRoles.Place place : HttpRoles.of(cluster)) {
			int port = place.node().proxyPort(place.role());
			if (!place.text("proxyHost").isEmpty() && INTERNAL.contains(port) && !byEntry(cluster, place)) {
				found.accept(problem(place.node(), place.field("proxyPort"), place.node().address(), place.role().key(),
						place.text("proxyHost"), port));
			}
		}
	}

	/** The console writes the proxy's configuration itself, with this very port. */
	private static boolean byEntry(LoadedCluster cluster, HttpRoles.Place place) {
		return cluster.topology()
			.surroundings()
			.entry()
			.filter((entry) -> entry.name().equals(place.text("proxyHost")))
			.isPresent();
	}

}
