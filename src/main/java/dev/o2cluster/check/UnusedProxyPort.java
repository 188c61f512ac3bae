package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A proxy port without any proxy host in the cluster, so that no browser is ever told of
 * it.
 */
final class UnusedProxyPort extends Rule {

	UnusedProxyPort() {
		super("proxy-port-unused", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<HttpRoles.Place> places = HttpRoles.of(cluster);
		if (places.stream().allMatch((place) -> place.text("proxyHost").isEmpty())) {
			places.stream()
				.filter((place) -> place.role() == ServerRole.APPLICATION)
				.filter((place) -> place.node().proxyPort(place.role()) != place.port())
				.forEach((place) -> found.accept(problem(place.node(), place.field("proxyPort"), place.node().address(),
						place.node().proxyPort(place.role()), place.port())
					.fixedBy(Fix.set(place.node(), place.role().key(), "proxyPort",
							JsonNodeFactory.instance.numberNode(place.port()), true))));
		}
	}

}
