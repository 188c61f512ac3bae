package dev.o2cluster.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.belief.ConfigFiles;
import dev.o2cluster.belief.HostBelief;
import dev.o2cluster.belief.Weight;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.release.Release;

/**
 * Where the hosts of a drop hold different files, though all of them should hold the
 * same.
 */
final class Disagreements {

	private Disagreements() {
	}

	static void find(ClusterBelief belief, List<HostDrop> drops, Placement placement, Release release,
			Consumer<Finding> found) {
		Map<String, HostBelief> nodes = placement.nodes();
		Set<String> names = new TreeSet<>();
		drops.forEach((drop) -> names.addAll(drop.folder().config().keySet()));
		names.removeIf((name) -> placement.stray(name) || TakenFiles.nodeLike(name));
		for (String name : names) {
			HostDrop owner = owner(name, drops, nodes);
			for (int i = 0; i < drops.size(); i++) {
				HostDrop drop = drops.get(i);
				byte[] theirs = drop.folder().config().get(name);
				if (theirs == null) {
					found.accept(Finding.of("file-missing", Weight.BREAKS, drop.folder().label(), name,
							owner.folder().label()));
				}
				else if (!Arrays.equals(theirs, owner.folder().config().get(name))) {
					compare(name, owner, belief.hosts().get(i), nodes, release, found);
				}
			}
		}
	}

	private static void compare(String name, HostDrop owner, HostBelief host, Map<String, HostBelief> nodes,
			Release release, Consumer<Finding> found) {
		String node = ConfigFiles.nodeFile(name) ? ConfigFiles.nodeName(name) : "";
		HostBelief best = nodes.get(node);
		var theirs = host.config().content(node);
		if (best == null || theirs.isEmpty()) {
			found.accept(Finding.of("file-differs", Weight.BREAKS, host.label(), name, owner.folder().label()));
			return;
		}
		FieldDifference.between(best.config().content(node).orElseThrow(), theirs.get(), release)
			.forEach((field) -> found.accept(Finding.of("field-differs", Weight.BREAKS, host.label(), name,
					field.path(), ShownValue.of(field.field(), field.theirs()), best.label(),
					ShownValue.of(field.field(), field.ours()))));
	}

	/** The host a node file belongs to; for other files the first that has it. */
	private static HostDrop owner(String name, List<HostDrop> drops, Map<String, HostBelief> nodes) {
		HostBelief best = ConfigFiles.nodeFile(name) ? nodes.get(ConfigFiles.nodeName(name)) : null;
		return drops.stream()
			.filter((drop) -> drop.folder().config().containsKey(name))
			.filter((drop) -> best == null || drop.folder().label().equals(best.label()))
			.findFirst()
			.orElseThrow();
	}

}
