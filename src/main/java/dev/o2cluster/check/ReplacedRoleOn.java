package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * A server that its file switches on although something outside the cluster takes its
 * place.
 */
final class ReplacedRoleOn extends Rule {

	private final ServerRole role;

	ReplacedRoleOn(ServerRole role) {
		super("external-" + role.key() + "-on", Severity.WARNING);
		this.role = role;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.topology().replaced().contains(this.role)) {
			cluster.running(this.role)
				.forEach((node) -> found.accept(problem(node, this.role.key() + ".enable", node.address())
					.fixedBy(Fix.dropOverride(node, this.role.key(), "enable"))));
		}
	}

}
