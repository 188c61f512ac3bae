package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * TLS on port 80, where browsers expect plain HTTP.
 */
final class TlsOnPlainPort extends Rule {

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	TlsOnPlainPort() {
		super("tls-port-80", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.running(ServerRole.WEB)) {
			if (node.tls(ServerRole.WEB) && node.port(ServerRole.WEB) == HTTP) {
				found.accept(problem(node, "web.port", node.address()).fixedBy(moved(cluster, node)));
			}
		}
	}

	private static Fix moved(LoadedCluster cluster, Node node) {
		JsonNode https = JsonNodeFactory.instance.numberNode(HTTPS);
		List<Fix> parts = HttpRoles.of(cluster)
			.stream()
			.filter((place) -> place.node() == node && place.tls() && place.port() == HTTP)
			.map((place) -> Fix.set(node, place.role().key(), "port", https, false))
			.toList();
		return Fix.all("https-port", false, parts, node.address().value());
	}

}
