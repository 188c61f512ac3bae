package dev.o2cluster.exchange;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;

/**
 * Which release line wrote a set of files: the one its version names, or whose signs its
 * node files bear.
 */
final class ReleaseGuess {

	private ReleaseGuess() {
	}

	static Optional<Release> byVersion(List<HostDrop> hosts, ReleaseCatalog releases) {
		return hosts.stream()
			.flatMap((host) -> host.version().stream())
			.findFirst()
			.flatMap((version) -> releases.of(version));
	}

	static Release byFields(List<HostDrop> hosts, ReleaseCatalog releases) {
		Release preferred = releases.preferred();
		ClusterBelief read = ClusterBelief.of(preferred, hosts.stream().map(HostDrop::folder).toList());
		return read.hosts()
			.stream()
			.flatMap((host) -> host.config().nodes().stream().flatMap((node) -> host.config().content(node).stream()))
			.flatMap((node) -> releases.byNode(node).stream())
			.max(Comparator.comparing(releases.releases()::indexOf))
			.orElse(preferred);
	}

}
