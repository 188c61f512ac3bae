package dev.o2cluster.check;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A protocol for the center that O2OA does not know; only the exact word https counts.
 */
final class HttpProtocol extends Rule {

	private static final Set<String> KNOWN = Set.of("", "http", "https");

	HttpProtocol() {
		super("http-protocol", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.field("center", "httpProtocol").isPresent();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.running(ServerRole.CENTER)) {
			String protocol = node.value(ServerRole.CENTER, "httpProtocol").asString("");
			if (!KNOWN.contains(protocol)) {
				String meant = protocol.strip().toLowerCase(Locale.ROOT);
				Fix fix = KNOWN.contains(meant)
						? Fix.set(node, "center", "httpProtocol", JsonNodeFactory.instance.stringNode(meant), true)
						: Fix.reset(node, "center", "httpProtocol", true);
				found.accept(
						problem(node, "center.httpProtocol", node.address(), Listing.shortened(protocol)).fixedBy(fix));
			}
		}
	}

}
