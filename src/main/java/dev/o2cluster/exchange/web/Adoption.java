package dev.o2cluster.exchange.web;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.exchange.DriftEntry;
import dev.o2cluster.exchange.NodeFit;
import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Differences as the page sends them back when they are adopted.
 */
final class Adoption {

	private Adoption() {
	}

	static String text(DriftEntry entry) {
		ObjectNode choice = JsonNodeFactory.instance.objectNode();
		choice.put("node", entry.node()).put("section", entry.section()).put("field", entry.field());
		if (entry.theirs() != null) {
			choice.set("value", entry.theirs());
		}
		return JsonText.print(choice);
	}

	static Topology apply(List<String> choices, Topology topology) {
		Topology edited = topology;
		for (String choice : choices) {
			if (!choice.isBlank()) {
				edited = apply(choice, edited);
			}
		}
		return edited;
	}

	private static Topology apply(String choice, Topology topology) {
		try {
			JsonNode read = JsonText.parse(choice);
			Optional<Host> host = topology.host(read.path("node").asString(""));
			JsonNode value = read.path("value");
			return host
				.map((found) -> topology.withHost(NodeFit.adopt(topology, found, read.path("section").asString(""),
						read.path("field").asString(""), value.isMissingNode() ? null : value)))
				.orElse(topology);
		}
		catch (JsonSyntaxException ex) {
			return topology;
		}
	}

}
