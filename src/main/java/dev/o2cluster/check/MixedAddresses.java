package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.HostAddress;

/**
 * Some hosts go by number and others by name.
 */
final class MixedAddresses extends Rule {

	MixedAddresses() {
		super("address-mixed", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<HostAddress> names = addresses(cluster, false);
		List<HostAddress> numbers = addresses(cluster, true);
		if (!names.isEmpty() && !numbers.isEmpty()) {
			found.accept(problem("address", Listing.of(names), Listing.of(numbers)).because(names));
		}
	}

	private static List<HostAddress> addresses(LoadedCluster cluster, boolean ipv4) {
		return cluster.nodes().stream().map(Node::address).filter((address) -> address.ipv4() == ipv4).toList();
	}

}
