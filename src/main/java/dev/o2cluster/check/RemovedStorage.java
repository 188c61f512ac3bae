package dev.o2cluster.check;

import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * A storage host with files that no longer serves them.
 */
final class RemovedStorage extends Rule {

	RemovedStorage() {
		super("storage-removed", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.topology().replaced().contains(ServerRole.STORAGE)) {
			return;
		}
		cluster.dataInUse().ifPresent((data) -> data.storageNames().forEach((address, name) -> {
			Optional<Node> left = cluster.node(address);
			if (left.filter((node) -> node.runs(ServerRole.STORAGE)).isEmpty()) {
				found.accept(removed(left, address, name));
			}
		}));
	}

	private TopologyProblem removed(Optional<Node> left, HostAddress address, String name) {
		TopologyProblem problem = left.map((node) -> problem(node, "storage", address, name))
			.orElseGet(() -> problem("storage", address, name));
		return left.filter((node) -> !node.host().runs(ServerRole.STORAGE))
			.map((node) -> problem.fixedBy(Fix.tick(node, ServerRole.STORAGE)))
			.orElse(problem);
	}

}
