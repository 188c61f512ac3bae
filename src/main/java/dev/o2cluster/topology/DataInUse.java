package dev.o2cluster.topology;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where the data of a running cluster is, as it was when somebody marked the topology as
 * holding data. Later edits are compared with it.
 *
 * @param databases the data hosts of that time, in text order
 * @param storageNames the storage name each storage host of that time has its files
 * under, in text order of the hosts
 */
public record DataInUse(List<HostAddress> databases, Map<HostAddress, String> storageNames) {

	private static final String USUAL_NAME = "251";

	public DataInUse {
		databases = databases.stream().distinct().sorted().toList();
		storageNames = Collections.unmodifiableMap(new TreeMap<>(storageNames));
	}

	/**
	 * Where a design puts data.
	 * @param topology the design, with every storage host named
	 * @return the places
	 */
	public static DataInUse of(Topology topology) {
		Map<HostAddress, String> names = new TreeMap<>();
		topology.running(ServerRole.STORAGE).forEach((host) -> names.put(host.address(), nameOf(topology, host)));
		return new DataInUse(topology.running(ServerRole.DATA).stream().map(Host::address).toList(), names);
	}

	/** What the node file will say: overrides are stronger than settings. */
	private static String nameOf(Topology topology, Host host) {
		JsonNode name = overridden(host.overrides());
		if (name.isMissingNode()) {
			name = overridden(topology.overrides());
		}
		if (name.isMissingNode()) {
			name = host.settings()
				.find("storage", "name")
				.or(() -> topology.settings().find("storage", "name"))
				.orElse(name);
		}
		String text = name.asString("").strip();
		return text.isEmpty() ? USUAL_NAME : text;
	}

	private static JsonNode overridden(ObjectNode overrides) {
		return overrides.path("storage").path("name");
	}

}
