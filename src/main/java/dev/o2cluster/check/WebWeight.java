package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A web server's weight, which has no effect by the vendor's own words.
 */
final class WebWeight extends Rule {

	private static final int USUAL = 100;

	WebWeight() {
		super("web-weight", Severity.INFO);
	}

	@Override
	public boolean concerns(Release release) {
		return release.field("web", "weight").isPresent();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.running(ServerRole.WEB)) {
			int weight = node.value(ServerRole.WEB, "weight").asInt(USUAL);
			if (weight != USUAL) {
				found.accept(problem(node, "web.weight", node.address(), weight)
					.fixedBy(Fix.reset(node, "web", "weight", true)));
			}
		}
	}

}
