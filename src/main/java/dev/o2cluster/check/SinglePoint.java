package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * A role only one host runs, so that users lose it together with that host.
 */
final class SinglePoint extends Rule {

	private final ServerRole role;

	SinglePoint(ServerRole role) {
		super("single-" + role.key(), Severity.INFO);
		this.role = role;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> nodes = cluster.running(this.role);
		if (cluster.several() && nodes.size() == 1) {
			Node only = nodes.get(0);
			found.accept(problem(only, this.role.key(), only.address()));
		}
	}

}
