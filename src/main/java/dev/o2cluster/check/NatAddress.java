package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.o2cluster.topology.HostAddress;

/**
 * Private and public number addresses in one cluster, which speaks for a translation in
 * between.
 */
final class NatAddress extends Rule {

	private static final Pattern PRIVATE = Pattern.compile(
			"(?:10|127|192\\.168|172\\.(?:1[6-9]|2[0-9]|3[01])|100\\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7]))\\..*");

	NatAddress() {
		super("address-nat", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<HostAddress> inside = addresses(cluster, true);
		List<HostAddress> outside = addresses(cluster, false);
		if (!inside.isEmpty() && !outside.isEmpty()) {
			found.accept(problem("address", Listing.of(outside), Listing.of(inside)).because(outside));
		}
	}

	private static List<HostAddress> addresses(LoadedCluster cluster, boolean inside) {
		return cluster.nodes()
			.stream()
			.map(Node::address)
			.filter((address) -> address.ipv4() && PRIVATE.matcher(address.value()).matches() == inside)
			.toList();
	}

}
