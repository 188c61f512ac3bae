package dev.o2cluster.exchange;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.belief.ConfigBelief;
import dev.o2cluster.belief.HostBelief;
import dev.o2cluster.belief.Weight;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a drop become hosts of the design, each with the host whose version of
 * its file counts: its own where it was handed in, else the first that has the file.
 */
final class Placement {

	private static final String CENTER_FILE = "centerServer.json";

	private final Map<HostBelief, HostDrop> drops = new IdentityHashMap<>();

	private final Map<String, HostBelief> nodes = new TreeMap<>();

	private final Set<String> strays = new TreeSet<>();

	private final Consumer<Finding> found;

	private Placement(Consumer<Finding> found) {
		this.found = found;
	}

	/**
	 * Places the nodes of a drop.
	 * @param hosts what was handed in
	 * @param release the release line that reads it
	 * @param found takes what could not be placed
	 */
	static Placement of(List<HostDrop> hosts, Release release, Consumer<Finding> found) {
		Placement placement = new Placement(found);
		boolean flagged = release.behaviour().primaryBy() == PrimaryBy.FLAG;
		List<HostDrop> read = hosts.stream().map((host) -> flagged ? host : placement.withoutCenterFile(host)).toList();
		ClusterBelief belief = ClusterBelief.of(release, read.stream().map(HostDrop::folder).toList());
		for (int i = 0; i < read.size(); i++) {
			placement.drops.put(belief.hosts().get(i), read.get(i));
		}
		belief.hosts().forEach(placement::place);
		placement.leaveOut();
		return placement;
	}

	/** The hosts of the design by their addresses. */
	Map<String, HostBelief> nodes() {
		return this.nodes;
	}

	Set<String> addresses() {
		return this.nodes.keySet();
	}

	/** Whether a file should stand on no host at all. */
	boolean stray(String file) {
		return this.strays.contains(file);
	}

	/** The bytes of a host's node file. */
	byte @Nullable [] nodeFile(Host host, String name) {
		return drop(Objects.requireNonNull(this.nodes.get(host.address().value()))).folder().config().get(name);
	}

	/** The bytes of a host's own {@code node.cfg}. */
	byte @Nullable [] nodeCfg(Host host) {
		return this.drops.entrySet()
			.stream()
			.filter((drop) -> drop.getKey().node().equals(host.address().value()))
			.flatMap((drop) -> drop.getValue().folder().nodeCfg().stream())
			.findFirst()
			.orElse(null);
	}

	private HostDrop drop(HostBelief belief) {
		return Objects.requireNonNull(this.drops.get(belief));
	}

	/** It would make a center of every node; the node files say what was meant. */
	private HostDrop withoutCenterFile(HostDrop host) {
		if (!host.folder().config().containsKey(CENTER_FILE)) {
			return host;
		}
		this.strays.add(CENTER_FILE);
		say("center-file", Weight.BREAKS, host.folder().label(), CENTER_FILE);
		return host.without(CENTER_FILE);
	}

	private void place(HostBelief host) {
		ConfigBelief config = host.config();
		config.nodes().forEach((node) -> this.nodes.putIfAbsent(node, host));
		if (config.nodes().contains(host.node())) {
			this.nodes.put(host.node(), host);
		}
	}

	private void leaveOut() {
		List<String> fine = new ArrayList<>(
				this.nodes.keySet().stream().filter((node) -> HostAddress.problemOf(node).isEmpty()).toList());
		this.nodes.entrySet().removeIf((entry) -> unplaced(entry.getKey(), entry.getValue(), fine));
	}

	/** Whether a node can be a host among others. */
	static boolean address(String node) {
		return HostAddress.problemOf(node).isEmpty() && node.equals(HostAddress.normalise(node))
				&& !HostAddress.of(node).loopback();
	}

	private boolean unplaced(String node, HostBelief host, List<String> fine) {
		boolean address = fine.contains(node) && node.equals(HostAddress.normalise(node));
		boolean stray = address && HostAddress.of(node).loopback() && fine.size() > 1;
		boolean idle = host.config().roles(node).isEmpty();
		if (address && !stray && !idle) {
			return false;
		}
		String code = stray ? "node-stray" : (address ? "node-idle" : "node-unnamed");
		this.strays.add("node_" + node + ".json");
		say(code, Weight.RISK, host.label(), "node_" + node + ".json", node);
		return true;
	}

	private void say(String code, Weight weight, String host, String file, Object... arguments) {
		this.found.accept(Finding.of(code, weight, host, file, arguments));
	}

}
