package dev.o2cluster.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * Databases that get another number because a data host came, went or was renamed.
 */
final class RenumberedSlices extends Rule {

	RenumberedSlices() {
		super("data-renumbered", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().builtInDatabases() == BuiltInDatabases.SPLIT;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.dataInUse().ifPresent((data) -> {
			Map<HostAddress, Integer> earlier = numbers(data.databases());
			List<Node> nodes = cluster.inTextOrder(ServerRole.DATA);
			for (int at = 0; at < nodes.size(); at++) {
				Node node = nodes.get(at);
				int old = earlier.getOrDefault(node.address(), at);
				if (old != at) {
					found.accept(problem(node, "data", node.address(), slice(old), slice(at)));
				}
			}
		});
	}

	private static Map<HostAddress, Integer> numbers(List<HostAddress> databases) {
		Map<HostAddress, Integer> numbers = new HashMap<>();
		databases.forEach((address) -> numbers.put(address, numbers.size()));
		return numbers;
	}

	private static String slice(int place) {
		return String.format(Locale.ROOT, "s%03d", place + 1);
	}

}
