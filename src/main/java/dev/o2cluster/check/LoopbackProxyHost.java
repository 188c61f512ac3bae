package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.HostAddress;

/**
 * A proxy host that sends every browser to its own machine.
 */
final class LoopbackProxyHost extends Rule {

	LoopbackProxyHost() {
		super("proxy-host-loopback", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (HttpRoles.Place place : HttpRoles.of(cluster)) {
			String host = place.text("proxyHost");
			if (HostAddress.problemOf(host).isEmpty() && HostAddress.of(host).loopback()) {
				found.accept(problem(place.node(), place.field("proxyHost"), place.node().address(),
						place.field("proxyHost"), host)
					.fixedBy(Fix.reset(place.node(), place.role().key(), "proxyHost", false)));
			}
		}
	}

}
