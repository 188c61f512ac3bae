package dev.o2cluster.exchange;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.ReleaseCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which release line wrote a set of node files, by the fields each line added or dropped.
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
			.map(ReleaseGuess::id)
			.max(String::compareTo)
			.flatMap(releases::find)
			.orElse(preferred);
	}

	private static String id(ObjectNode node) {
		JsonNode application = node.path("application");
		boolean flag = node.has("isPrimaryCenter");
		if (!flag && node.path("center").path("port").asString("").startsWith("80")) {
			return "8";
		}
		if (node.has("dumpStorage") || (flag && !node.has("center"))) {
			return "4";
		}
		if (application.has("requestLogEnable")) {
			return "7";
		}
		boolean full = application.has("statEnable") && !application.has("exposeJest");
		return full ? "5" : "6";
	}

}
