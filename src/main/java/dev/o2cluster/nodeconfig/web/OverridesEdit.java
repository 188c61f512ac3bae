package dev.o2cluster.nodeconfig.web;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.LenientJson;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies overrides typed as text to a topology.
 */
final class OverridesEdit {

	private OverridesEdit() {
	}

	/**
	 * Reads what was typed, as leniently as O2OA reads its files.
	 * @throws InvalidTopologyException if it is not a JSON object, with the place
	 */
	static ObjectNode read(String patch) {
		if (patch.isBlank()) {
			return JsonNodeFactory.instance.objectNode();
		}
		try {
			if (LenientJson.read(patch).tree() instanceof ObjectNode object) {
				return object;
			}
			throw new InvalidTopologyException(List.of(DocumentProblem.of("patch", "document.object")));
		}
		catch (JsonSyntaxException ex) {
			List<String> arguments = new ArrayList<>(List.of(String.valueOf(ex.line()), String.valueOf(ex.column())));
			arguments.addAll(ex.arguments());
			throw new InvalidTopologyException(
					List.of(new DocumentProblem("patch", "sample.syntax." + ex.code(), arguments)));
		}
	}

	/** The overrides of a host, or of the whole cluster where there is no such host. */
	static ObjectNode patch(Topology topology, String address) {
		return topology.host(address).map(Host::overrides).orElse(topology.overrides());
	}

	/** The topology with other overrides for a host, or for the whole cluster. */
	static Topology with(Topology topology, String address, ObjectNode patch) {
		return topology.host(address)
			.map((host) -> topology.withHost(host.withOverrides(patch)))
			.orElseGet(() -> topology.withOverrides(patch));
	}

}
