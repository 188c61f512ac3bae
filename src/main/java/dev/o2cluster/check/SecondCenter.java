package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;

/**
 * A second center in a release line that knows only the one with the primary mark.
 */
final class SecondCenter implements Rule {

	@Override
	public String id() {
		return "center-second";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(NodeConfigs cluster, Consumer<TopologyProblem> found) {
		if (cluster.topology().release().behaviour().primaryBy() != PrimaryBy.FLAG) {
			return;
		}
		Host primary = cluster.topology().primary();
		cluster.topology()
			.running(ServerRole.CENTER)
			.stream()
			.filter((host) -> !host.primary())
			.forEach((host) -> found
				.accept(TopologyProblem.on(host, "center", this, host.address(), primary.address())));
	}

}
