package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A web host from 7.2 on whose pages know no center at all. Read in WebServers of 7.2.
 */
final class WebWithoutJoinedCenter extends Rule {

	WebWithoutJoinedCenter() {
		super("web-without-joined-center", Severity.ERROR);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.joined(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		boolean proxied = cluster.centerInForce()
			.filter((center) -> !center.text(ServerRole.CENTER, "proxyHost").isEmpty())
			.isPresent();
		if (proxied) {
			return;
		}
		Node primary = cluster.primary();
		cluster.running(ServerRole.WEB)
			.stream()
			.filter((node) -> !node.centerAnswers())
			.forEach((node) -> found
				.accept(problem(node, "web", node.address(), primary.address()).against(primary, "center")
					.fixedBy(Fix.tick(node, ServerRole.CENTER))));
	}

}
