package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * A ticked role whose place something outside the cluster takes, so that the tick means
 * nothing.
 */
final class ReplacedRoleTicked extends Rule {

	private final ServerRole role;

	ReplacedRoleTicked(ServerRole role) {
		super("external-" + role.key() + "-ticked", Severity.WARNING);
		this.role = role;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (!cluster.topology().replaced().contains(this.role)) {
			return;
		}
		cluster.nodes()
			.stream()
			.filter((node) -> node.host().runs(this.role)
					&& !cluster.topology().replaced().containsAll(node.host().roles()))
			.forEach((node) -> found
				.accept(problem(node, this.role.key(), node.address()).fixedBy(Fix.untick(node, this.role, true))));
	}

}
