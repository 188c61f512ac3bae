package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A web host whose pages find the center only on another host and port. Observed on
 * 6.0.3.
 */
final class WebWithoutCenter extends Rule {

	WebWithoutCenter() {
		super("web-without-center", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return !Lines.joined(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Node primary = cluster.primary();
		cluster.running(ServerRole.WEB)
			.stream()
			.filter((node) -> !node.runs(ServerRole.CENTER))
			.forEach((node) -> found
				.accept(problem(node, "web", node.address(), primary.address(), primary.port(ServerRole.CENTER))
					.against(primary, "center")));
	}

}
