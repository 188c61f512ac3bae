package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;

/**
 * Several built-in databases, of which only the first in text order of addresses is used.
 * Observed on 6.0.3.
 */
final class IdleDatabase implements Rule {

	@Override
	public String id() {
		return "data-idle";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(NodeConfigs cluster, Consumer<TopologyProblem> found) {
		if (cluster.topology().release().behaviour().builtInDatabases() != BuiltInDatabases.FIRST_IN_TEXT_ORDER) {
			return;
		}
		List<Host> hosts = cluster.topology().running(ServerRole.DATA);
		cluster.topology()
			.databaseHost()
			.ifPresent((used) -> hosts.stream()
				.filter((host) -> !host.equals(used))
				.forEach((host) -> found
					.accept(TopologyProblem.on(host, "data", this, host.address(), used.address()))));
	}

}
