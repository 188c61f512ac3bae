package dev.o2cluster.startup;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;

/**
 * Which hosts of a changed cluster run on an old configuration until they are restarted.
 * Every process reads all node files once, so a change reaches whoever uses the changed
 * part: the host itself, every host, or every application server.
 */
final class Restarts {

	/** Read by the host's own process only. */
	private static final Set<String> OWN = Set.of("logLevel", "logSize", "auditLogSize", "dumpData", "restoreData",
			"dumpStorage", "restoreStorage", "nodeAgentEnable", "nodeAgentPort", "nodeAgentEncrypt", "quickStartWebApp",
			"banner", "autoStart", "eraseContentEnable", "selfHealthCheckEnable", "stackTrace", "web", "application");

	/** What a center hands out to browsers, wherever it stands. */
	private static final List<String> HANDED_OUT = List.of("proxyHost", "proxyPort");

	private final Set<HostAddress> processes = new HashSet<>();

	private final Set<HostAddress> applications = new HashSet<>();

	private Restarts() {
	}

	/** Every process of a cluster. */
	static Restarts everything(List<Host> hosts) {
		Restarts restarts = new Restarts();
		hosts.forEach((host) -> restarts.processes.add(host.address()));
		return restarts;
	}

	static Restarts of(Difference difference) {
		Restarts restarts = new Restarts();
		List<Host> kept = difference.kept();
		Stream.concat(difference.added().stream(), difference.removed().stream())
			.forEach((host) -> restarts.comesOrGoes(host, kept));
		kept.forEach((host) -> restarts.changes(difference, host, kept));
		if (difference.sharedFilesChanged()) {
			restarts.processes(kept);
		}
		return restarts;
	}

	/** The process has to be restarted. */
	boolean process(Host host) {
		return this.processes.contains(host.address());
	}

	/** Its application role has to be restarted, the process may go on. */
	boolean application(Host host) {
		return !process(host) && this.applications.contains(host.address());
	}

	/**
	 * Observed on 6.0.3: application servers list modules of a new host at once, but know
	 * its storage only after a restart. Every host tells every center it knows of.
	 */
	private void comesOrGoes(Host host, List<Host> kept) {
		if (host.runs(ServerRole.CENTER)) {
			processes(kept);
		}
		if (host.runs(ServerRole.STORAGE)) {
			applications(kept);
		}
	}

	private void changes(Difference difference, Host host, List<Host> kept) {
		NodeConfig before = difference.from().of(difference.old(host));
		NodeConfig after = difference.to().of(host);
		Set<String> members = Stream
			.concat(before.content().propertyNames().stream(), after.content().propertyNames().stream())
			.filter((member) -> !before.value(member).equals(after.value(member)))
			.collect(Collectors.toSet());
		if (!members.isEmpty()) {
			this.processes.add(host.address());
		}
		if (members.contains("storage")) {
			applications(kept);
		}
		if (members.stream().anyMatch((member) -> handedOut(before.value(member), after.value(member)))) {
			processes(kept.stream().filter((other) -> other.runs(ServerRole.CENTER)).toList());
		}
		if (members.stream().anyMatch((member) -> !OWN.contains(member) && !member.equals("storage"))) {
			processes(kept);
		}
	}

	private static boolean handedOut(JsonNode before, JsonNode after) {
		return HANDED_OUT.stream().anyMatch((field) -> !before.path(field).equals(after.path(field)));
	}

	private void processes(List<Host> hosts) {
		hosts.forEach((host) -> this.processes.add(host.address()));
	}

	private void applications(List<Host> hosts) {
		hosts.stream()
			.filter((host) -> host.runs(ServerRole.APPLICATION))
			.forEach((host) -> this.applications.add(host.address()));
	}

}
