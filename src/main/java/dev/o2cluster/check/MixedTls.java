package dev.o2cluster.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * TLS on some of the servers browsers talk to and not on others. The page's own scheme is
 * taken for all calls.
 */
final class MixedTls extends Rule {

	MixedTls() {
		super("tls-mixed", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<HttpRoles.Place> places = HttpRoles.of(cluster);
		Optional<HttpRoles.Place> rule = places.stream()
			.filter((place) -> place.node().host().primary() && place.role() == ServerRole.CENTER)
			.findFirst()
			.or(() -> places.stream().findFirst());
		rule.ifPresent((one) -> places.stream()
			.filter((place) -> place.tls() != one.tls())
			.forEach((place) -> found.accept(mixed(place, one))));
	}

	private TopologyProblem mixed(HttpRoles.Place place, HttpRoles.Place one) {
		JsonNode same = JsonNodeFactory.instance.booleanNode(one.tls());
		return problem(place.node(), place.field("sslEnable"), place.node().address(), place.role().key(),
				place.tls() ? "https" : "http", one.role().key(), one.node().address(), one.tls() ? "https" : "http")
			.against(one.node(), one.field("sslEnable"))
			.fixedBy(Fix.set(place.node(), place.role().key(), "sslEnable", same, false));
	}

}
