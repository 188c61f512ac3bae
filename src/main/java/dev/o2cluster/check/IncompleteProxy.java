package dev.o2cluster.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A center or application server without the proxy host the others have.
 */
final class IncompleteProxy extends Rule {

	IncompleteProxy() {
		super("proxy-incomplete", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<HttpRoles.Place> places = HttpRoles.of(cluster);
		Map<String, HttpRoles.Place> hosts = new LinkedHashMap<>();
		places.stream()
			.filter((place) -> !place.text("proxyHost").isEmpty())
			.forEach((place) -> hosts.putIfAbsent(place.text("proxyHost"), place));
		if (hosts.isEmpty()) {
			return;
		}
		places.stream()
			.filter((place) -> place.role() != ServerRole.WEB && place.text("proxyHost").isEmpty())
			.forEach((place) -> found.accept(incomplete(place, hosts)));
	}

	private TopologyProblem incomplete(HttpRoles.Place place, Map<String, HttpRoles.Place> hosts) {
		Map.Entry<String, HttpRoles.Place> first = hosts.entrySet().iterator().next();
		TopologyProblem problem = problem(place.node(), place.field("proxyHost"), place.node().address(),
				place.role().key(), first.getKey(), first.getValue().node().address(), first.getValue().role().key())
			.against(first.getValue().node(), first.getValue().field("proxyHost"));
		return (hosts.size() > 1) ? problem : problem.fixedBy(Fix.set(place.node(), place.role().key(), "proxyHost",
				JsonNodeFactory.instance.stringNode(first.getKey()), false));
	}

}
