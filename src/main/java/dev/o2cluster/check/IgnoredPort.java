package dev.o2cluster.check;

import java.math.BigDecimal;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.PortNumber;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A port O2OA cannot use as written and replaces without a word. Observed on 6.0.3 with
 * its configuration classes.
 */
final class IgnoredPort extends Rule {

	IgnoredPort() {
		super("port-ignored", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.nodes()) {
			for (ServerRole role : ServerRole.values()) {
				String field = Node.portField(role).substring(role.key().length() + 1);
				if (node.runs(role)) {
					check(node, role.key(), field, node.value(role, field), node.port(role), found);
				}
			}
			if (node.runs(ServerRole.DATA)) {
				check(node, "data", "webPort", node.value(ServerRole.DATA, "webPort"),
						UsualValues.DATABASE_CONSOLE_PORT, found);
			}
			check(node, Release.ROOT, "nodeAgentPort", node.value("nodeAgentPort"), UsualValues.AGENT_PORT, found);
		}
	}

	private void check(Node node, String section, String field, JsonNode value, int taken,
			Consumer<TopologyProblem> found) {
		if (!value.isMissingNode() && !asWritten(value)) {
			String path = Edits.path(section, field);
			int used = PortNumber.of(value).orElse(taken);
			found.accept(problem(node, path, node.address(), path, Listing.shortened(value.toString()), used)
				.fixedBy(Fix.set(node, section, field, JsonNodeFactory.instance.numberNode(used), true)));
		}
	}

	private static boolean asWritten(JsonNode value) {
		return PortNumber.of(value)
			.filter((port) -> value.isString() || value.decimalValue().compareTo(BigDecimal.valueOf(port)) == 0)
			.isPresent();
	}

}
