package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;

/**
 * Several built-in databases in a release line that may split rows between them. Read in
 * the classes of those lines, not observed.
 */
final class SplitDatabase implements Rule {

	@Override
	public String id() {
		return "data-split";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(NodeConfigs cluster, Consumer<TopologyProblem> found) {
		List<Host> hosts = cluster.topology().running(ServerRole.DATA);
		boolean split = cluster.topology().release().behaviour().builtInDatabases() == BuiltInDatabases.SPLIT;
		if (split && hosts.size() > 1) {
			found.accept(TopologyProblem.ofCluster("data", this, hosts.size(),
					String.join(", ", hosts.stream().map((host) -> host.address().value()).toList())));
		}
	}

}
