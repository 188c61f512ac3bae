package dev.o2cluster.check;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

import dev.o2cluster.topology.HostAddress;

/**
 * TLS, which needs a keystore on every host that serves it.
 */
final class TlsKeystore extends Rule {

	TlsKeystore() {
		super("tls-keystore", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Set<HostAddress> hosts = new LinkedHashSet<>();
		HttpRoles.of(cluster)
			.stream()
			.filter(HttpRoles.Place::tls)
			.forEach((place) -> hosts.add(place.node().address()));
		if (!hosts.isEmpty() && Keystore.name(cluster.shared()).isEmpty()) {
			found.accept(problem("sslEnable", Listing.of(hosts)).because(hosts));
		}
	}

}
