package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A center that tells browsers to come by https, without TLS of its own nor a proxy in
 * front.
 */
final class HttpsWithoutTls extends Rule {

	HttpsWithoutTls() {
		super("https-without-tls", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.field("center", "httpProtocol").isPresent();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.running(ServerRole.CENTER)
			.stream()
			.filter((node) -> node.text(ServerRole.CENTER, "httpProtocol").equals("https"))
			.filter((node) -> !node.tls(ServerRole.CENTER) && node.text(ServerRole.CENTER, "proxyHost").isEmpty())
			.forEach((node) -> found.accept(problem(node, "center.httpProtocol", node.address())
				.fixedBy(Fix.reset(node, "center", "httpProtocol", false))));
	}

}
