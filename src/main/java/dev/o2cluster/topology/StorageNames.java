package dev.o2cluster.topology;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The storage names a cluster has given out. O2OA writes the name into the record of
 * every stored file and finds the file again by it, so two hosts must never share one, a
 * host keeps its own for ever, and a name is not given to another host later.
 *
 * @param given the name each host has, or once had
 */
public record StorageNames(Map<HostAddress, String> given) {

	/** No name given out yet. */
	public static final StorageNames NONE = new StorageNames(Map.of());

	/** O2OA's own default; numbering goes on from it. */
	private static final int FIRST = 251;

	private static final String SECTION = "storage";

	private static final String FIELD = "name";

	public StorageNames {
		given = Map.copyOf(given);
	}

	/**
	 * Gives every storage host without a name the one it had before, or the next free
	 * number.
	 * @param topology a design, perhaps with unnamed storage hosts
	 * @return the design in which every storage host has a name
	 */
	public Topology assign(Topology topology) {
		Set<String> taken = new HashSet<>(this.given.values());
		topology.hosts().forEach((host) -> nameOf(host).ifPresent(taken::add));
		List<Host> hosts = topology.hosts().stream().map((host) -> named(host, taken)).toList();
		return topology.withHosts(hosts);
	}

	/**
	 * The names given out once a design is in use.
	 * @param topology the design
	 * @return these names and those of the design
	 */
	public StorageNames with(Topology topology) {
		Map<HostAddress, String> all = new HashMap<>(this.given);
		topology.hosts().forEach((host) -> nameOf(host).ifPresent((name) -> all.put(host.address(), name)));
		return new StorageNames(all);
	}

	private Host named(Host host, Set<String> taken) {
		if (!host.runs(ServerRole.STORAGE) || nameOf(host).isPresent()) {
			return host;
		}
		String before = this.given.get(host.address());
		String name = (before != null) ? before : next(taken);
		taken.add(name);
		return host.withSettings(host.settings().with(SECTION, FIELD, JsonNodeFactory.instance.stringNode(name)));
	}

	private static String next(Set<String> taken) {
		int number = FIRST;
		while (taken.contains(Integer.toString(number))) {
			number++;
		}
		return Integer.toString(number);
	}

	private static Optional<String> nameOf(Host host) {
		return host.settings().find(SECTION, FIELD).filter(JsonNode::isString).map(JsonNode::stringValue);
	}

}
