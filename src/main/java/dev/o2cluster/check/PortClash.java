package dev.o2cluster.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import dev.o2cluster.release.Release;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Two ports of one host that are the same. Only from 7.2 on web, center and application
 * may join one port.
 */
final class PortClash extends Rule {

	private static final int FIRST_FREE = 20060;

	PortClash() {
		super("port-clash", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.nodes().forEach((node) -> check(cluster, node, found));
	}

	private void check(LoadedCluster cluster, Node node, Consumer<TopologyProblem> found) {
		boolean joined = Lines.joined(cluster.topology().release());
		Map<Integer, Node.Listener> owners = new HashMap<>();
		Set<Integer> given = new HashSet<>();
		for (Node.Listener listener : node.listeners()) {
			Node.Listener other = owners.putIfAbsent(listener.port(), listener);
			boolean join = other != null && joined && HttpRoles.contains(listener.role())
					&& HttpRoles.contains(other.role());
			if (other != null && !join) {
				boolean moveOther = node.usual(listener) && !node.usual(other)
						|| !cluster.topology().release().hasSection(section(listener));
				found.accept(moveOther ? clash(node, other, listener, given) : clash(node, listener, other, given));
			}
		}
	}

	private TopologyProblem clash(Node node, Node.Listener moved, Node.Listener kept, Set<Integer> given) {
		int free = free(node, moved, given);
		return problem(node, moved.field(), node.address(), moved.port(), kept.field(), moved.field())
			.against(node, kept.field())
			.fixedBy(Fix.set(node, section(moved), moved.field().substring(moved.field().indexOf('.') + 1),
					JsonNodeFactory.instance.numberNode(free), true));
	}

	private static int free(Node node, Node.Listener moved, Set<Integer> given) {
		Set<Integer> taken = new HashSet<>(given);
		node.listeners().forEach((listener) -> taken.add(listener.port()));
		int free = node.usualPort(moved);
		if (taken.contains(free)) {
			free = IntStream.iterate(FIRST_FREE, (port) -> port + 1)
				.filter((port) -> !taken.contains(port))
				.findFirst()
				.orElseThrow();
		}
		given.add(free);
		return free;
	}

	private static String section(Node.Listener listener) {
		int dot = listener.field().indexOf('.');
		return (dot < 0) ? Release.ROOT : listener.field().substring(0, dot);
	}

}
