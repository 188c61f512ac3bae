package dev.o2cluster.topology.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.OneLine;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies a line such as {@code 6 192.168.0.1=wcasd* 192.168.0.2=asd} to a topology: its
 * release, hosts, roles and primary center follow the line, everything else stays with
 * its host or the cluster.
 */
final class OneLineEdit {

	/** Id of the only field of the page. */
	private static final String FIELD = "line";

	private OneLineEdit() {
	}

	/**
	 * Edits the topology.
	 * @throws InvalidTopologyException if the line is not of the form or its design is
	 * not a topology, with every reason
	 */
	static Topology apply(Topology before, String line, TopologyDocument documents) {
		try {
			return documents.read(edited(TopologyDocument.tree(before), OneLine.read(line, before.name())));
		}
		catch (InvalidTopologyException ex) {
			throw new InvalidTopologyException(ex.problems().stream().map(OneLineEdit::placed).toList());
		}
	}

	private static ObjectNode edited(ObjectNode document, ObjectNode line) {
		if (line.has("release")) {
			document.set("release", line.get("release"));
		}
		Map<String, ObjectNode> known = new HashMap<>();
		document.get("hosts").forEach((host) -> known.put(host.path("address").asString(""), (ObjectNode) host));
		ArrayNode hosts = document.putArray("hosts");
		line.get("hosts").forEach((host) -> hosts.add(edited(known.get(host.path("address").asString("")), host)));
		return document;
	}

	private static JsonNode edited(@Nullable ObjectNode known, JsonNode host) {
		if (known == null) {
			return host;
		}
		ObjectNode edited = known.deepCopy();
		edited.set("roles", host.get("roles"));
		edited.remove("primary");
		if (host.has("primary")) {
			edited.set("primary", host.get("primary"));
		}
		return edited;
	}

	private static DocumentProblem placed(DocumentProblem problem) {
		return new DocumentProblem(FIELD, problem.code(), List.copyOf(problem.arguments()));
	}

}
