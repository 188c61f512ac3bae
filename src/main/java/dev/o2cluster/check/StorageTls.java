package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;

/**
 * TLS switched on for the storage service, which ignores it.
 */
final class StorageTls extends Rule {

	StorageTls() {
		super("storage-tls", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.running(ServerRole.STORAGE)
			.stream()
			.filter((node) -> node.tls(ServerRole.STORAGE))
			.forEach((node) -> found.accept(problem(node, "storage.sslEnable", node.address())
				.fixedBy(Fix.reset(node, "storage", "sslEnable", true))));
	}

}
