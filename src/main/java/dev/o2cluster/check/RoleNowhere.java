package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * A role that no host runs.
 */
final class RoleNowhere extends Rule {

	private final ServerRole role;

	RoleNowhere(ServerRole role) {
		super(role.key() + "-nowhere", Severity.WARNING);
		this.role = role;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.running(this.role).isEmpty()) {
			Node primary = cluster.primary();
			TopologyProblem problem = problem(this.role.key(), cluster.nodes().size());
			found.accept(primary.host().runs(this.role) ? problem : problem.fixedBy(Fix.tick(primary, this.role)));
		}
	}

}
