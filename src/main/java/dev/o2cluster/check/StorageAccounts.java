package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * Storage accounts of one's own, which replace the built-in ones.
 */
final class StorageAccounts extends Rule {

	StorageAccounts() {
		super("storage-accounts", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.running(ServerRole.STORAGE)
			.stream()
			.filter((node) -> !node.value(ServerRole.STORAGE, "accounts").isEmpty())
			.forEach((node) -> found.accept(
					problem(node, "storage.accounts", node.address(), node.value(ServerRole.STORAGE, "accounts").size())
						.fixedBy(Fix.reset(node, "storage", "accounts", false))));
	}

}
