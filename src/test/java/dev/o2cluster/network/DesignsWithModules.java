package dev.o2cluster.network;

import java.util.Map;

import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Topologies whose hosts share the modules out.
 */
final class DesignsWithModules {

	private DesignsWithModules() {
	}

	/** The first host runs everything but files, the second runs files alone. */
	static Topology splitInTwo() {
		Topology topology = NetworkTests.design("6 10.0.0.1=wcasd* 10.0.0.2=a");
		return topology.withHost(limited(topology.hosts().get(0), "excludes"))
			.withHost(limited(topology.hosts().get(1), "includes"));
	}

	private static Host limited(Host host, String list) {
		ArrayNode patterns = JsonNodeFactory.instance.arrayNode().add("*x_file_assemble_control");
		return host.withSettings(new Settings(Map.of("application", Map.of(list, patterns))));
	}

}
