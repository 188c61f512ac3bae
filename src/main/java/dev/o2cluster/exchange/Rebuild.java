package dev.o2cluster.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.belief.HostBelief;
import dev.o2cluster.belief.Weight;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns node files back into a design: roles by O2OA's own reading, then every field that
 * comes out differently.
 */
final class Rebuild {

	private final Map<String, HostBelief> nodes;

	private Rebuild(Map<String, HostBelief> nodes) {
		this.nodes = nodes;
	}

	/**
	 * A new design. Its sample is the primary's file where the release's own is too
	 * little.
	 */
	static Topology of(String name, Release release, Map<String, HostBelief> nodes, Consumer<Finding> found)
			throws RefusedDropException {
		Rebuild rebuild = new Rebuild(nodes);
		Topology plain = rebuild.plain(name, release);
		Topology fitted = rebuild.fit(plain);
		boolean foreign = fitted.hosts().stream().anyMatch((host) -> !host.overrides().isEmpty());
		if (!foreign) {
			return fitted;
		}
		try {
			String file = JsonText.print(rebuild.content(plain.primary()));
			Topology sampled = rebuild.fit(plain.withSample(Optional.of(Sample.read(file))));
			found.accept(Finding.of("sample", Weight.FACT, plain.primary().address().value(),
					"node_" + plain.primary().address() + ".json"));
			return sampled;
		}
		catch (InvalidTopologyException ex) {
			return fitted;
		}
	}

	/** A known design with what was changed in its files. */
	static Topology onto(Topology design, Map<String, HostBelief> nodes) {
		return new Rebuild(nodes).fit(design);
	}

	/** A design with one host more. */
	static Topology grown(Topology design, String node, HostBelief belief) {
		List<Host> hosts = new ArrayList<>(design.hosts());
		hosts.add(host(node, belief, false));
		return new Rebuild(Map.of(node, belief)).fit(design.withHosts(hosts));
	}

	private Topology plain(String name, Release release) throws RefusedDropException {
		String primary = belief(this.nodes.keySet().iterator().next()).config()
			.centers()
			.stream()
			.filter(this.nodes::containsKey)
			.findFirst()
			.orElseThrow(() -> new RefusedDropException("noCenter"));
		List<Host> hosts = new ArrayList<>();
		this.nodes.forEach((node, belief) -> hosts.add(host(node, belief, node.equals(primary))));
		return Topology.of(name, release, hosts);
	}

	/** A host with the roles O2OA runs on it. */
	private static Host host(String node, HostBelief belief, boolean primary) {
		Settings settings = Settings.NONE;
		if (belief.config().roles(node).contains(ServerRole.STORAGE)) {
			settings = settings.with("storage", "name",
					JsonNodeFactory.instance.stringNode(belief.config().storageName(node)));
		}
		return new Host(HostAddress.of(node), HostOs.LINUX, belief.config().roles(node), primary, settings,
				JsonNodeFactory.instance.objectNode());
	}

	private Topology fit(Topology topology) {
		NodeConfigs rendered = NodeConfigs.of(topology);
		List<Host> hosts = new ArrayList<>();
		for (Host host : topology.hosts()) {
			boolean known = this.nodes.containsKey(host.address().value());
			hosts.add(known ? fitted(topology, host, rendered.of(host).content()) : host);
		}
		try {
			return topology.withHosts(hosts);
		}
		catch (InvalidTopologyException ex) {
			return topology;
		}
	}

	private Host fitted(Topology topology, Host host, ObjectNode rendered) {
		Host fitted = host;
		for (FieldDifference difference : FieldDifference.between(rendered, content(host), topology.release())) {
			fitted = NodeFit.adopt(topology, fitted, difference);
		}
		return fitted;
	}

	private ObjectNode content(Host host) {
		String node = host.address().value();
		return belief(node).config().content(node).orElseThrow();
	}

	private HostBelief belief(String node) {
		return Objects.requireNonNull(this.nodes.get(node));
	}

}
