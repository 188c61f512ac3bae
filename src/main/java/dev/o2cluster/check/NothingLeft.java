package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * A host all of whose roles are taken over by something outside the cluster.
 */
final class NothingLeft extends Rule {

	NothingLeft() {
		super("host-replaced", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.nodes()
			.stream()
			.filter((node) -> cluster.topology().replaced().containsAll(node.host().roles()))
			.forEach((node) -> found.accept(problem(node, node.host().roles().iterator().next().key(), node.address(),
					Listing.of(node.host().roles().stream().map(ServerRole::key).toList()))));
	}

}
