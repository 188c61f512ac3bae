package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.o2cluster.belief.ConfigBelief;
import dev.o2cluster.belief.ConfigFiles;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far the hosts have moved from the design.
 *
 * @param hosts the hosts that were compared
 * @param missing hosts of the design that were not handed in
 * @param unknown what was handed in but is no host of the design
 * @param entries the differences, by host, file and field
 */
public record Drift(List<String> hosts, List<String> missing, List<String> unknown, List<DriftEntry> entries) {

	private static final String CONFIG = "config/";

	public Drift {
		hosts = List.copyOf(hosts);
		missing = List.copyOf(missing);
		unknown = List.copyOf(unknown);
		entries = List.copyOf(entries);
	}

	/**
	 * Compares a drop of reality with a design.
	 * @param configs the design's node files
	 * @param drop what the hosts hold
	 * @return the differences
	 * @throws RefusedDropException if the drop holds no host's folder
	 */
	public static Drift between(NodeConfigs configs, Drop drop) throws RefusedDropException {
		List<HostDrop> drops = HostDrop.of(drop);
		if (drops.isEmpty()) {
			throw new RefusedDropException("nothing");
		}
		Topology topology = configs.topology();
		List<String> unknown = new ArrayList<>();
		Set<String> hosts = new TreeSet<>();
		List<DriftEntry> entries = new ArrayList<>();
		for (HostDrop one : drops) {
			Optional<Host> host = topology.host(one.folder().label());
			if (host.isEmpty()) {
				unknown.add(one.folder().label());
			}
			else {
				hosts.add(host.get().address().value());
				compare(configs, host.get(), one, entries);
			}
		}
		List<String> missing = topology.hosts()
			.stream()
			.map((host) -> host.address().value())
			.filter((host) -> !hosts.contains(host))
			.toList();
		return new Drift(List.copyOf(hosts), missing, unknown, entries);
	}

	private static void compare(NodeConfigs configs, Host host, HostDrop drop, List<DriftEntry> entries) {
		String name = host.address().value();
		String cfg = drop.folder().nodeCfg().map((bytes) -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
		if (!cfg.trim().equals(name)) {
			entries.add(DriftEntry.ofFile(name, "local/node.cfg", "name"));
		}
		ConfigBelief read = ConfigBelief.of(configs.topology().release(), drop.folder().config());
		Set<String> known = new HashSet<>();
		for (NodeConfig ours : configs.all()) {
			known.add(ours.fileName());
			compare(ours, name, drop, read, entries);
		}
		drop.folder().config().keySet().forEach((file) -> {
			if (!known.contains(file) && ConfigFiles.nodeFile(file)) {
				entries.add(DriftEntry.ofFile(name, CONFIG + file, "extra"));
			}
			else if (file.equals("centerServer.json")) {
				entries.add(DriftEntry.ofFile(name, CONFIG + file, "extraFile"));
			}
		});
	}

	private static void compare(NodeConfig ours, String host, HostDrop drop, ConfigBelief read,
			List<DriftEntry> entries) {
		String file = CONFIG + ours.fileName();
		String node = ours.address().value();
		Optional<ObjectNode> theirs = read.content(node);
		if (!drop.folder().config().containsKey(ours.fileName())) {
			entries.add(DriftEntry.ofFile(host, file, "missing"));
		}
		else if (theirs.isEmpty()) {
			entries.add(DriftEntry.ofFile(host, file, "broken"));
		}
		else {
			FieldDifference.between(ours.content(), theirs.get(), ours.release())
				.forEach((field) -> entries.add(new DriftEntry(host, file, node, field.section(), field.field(),
						field.ours(), field.theirs(), Reasons.of(field))));
		}
	}

}
