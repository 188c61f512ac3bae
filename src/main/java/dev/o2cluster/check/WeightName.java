package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.release.Behaviour.ModulePattern;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Weights under a name that is no module's full class name, and so have no effect.
 */
final class WeightName extends Rule {

	WeightName() {
		super("module-weight-name", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().modulePattern() == ModulePattern.CLASS_NAME
				&& release.field("application", "weights").isPresent();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.running(ServerRole.APPLICATION)) {
			for (String field : List.of("weights", "scheduleWeights")) {
				JsonNode weights = node.value(ServerRole.APPLICATION, field);
				List<String> wrong = weights.valueStream()
					.map((item) -> item.path("name").asString(""))
					.filter((name) -> !name.startsWith(Modules.PACKAGE) || name.contains("*"))
					.toList();
				if (!wrong.isEmpty()) {
					found.accept(wrongNames(cluster.topology().release(), node, field, weights, wrong));
				}
			}
		}
	}

	private TopologyProblem wrongNames(Release release, Node node, String field, JsonNode weights, List<String> wrong) {
		TopologyProblem problem = problem(node, "application." + field, node.address(), "application." + field,
				Listing.of(wrong))
			.because(wrong);
		if (!release.modules().containsAll(wrong)) {
			return problem;
		}
		JsonNode full = weights.deepCopy();
		full.forEach((item) -> ((ObjectNode) item).put("name", release.moduleClass(item.path("name").asString(""))));
		return problem.fixedBy(Fix.all("full-names", true, List.of(Fix.set(node, "application", field, full, true)),
				node.address().value(), "application." + field));
	}

}
