package dev.o2cluster.check;

import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A storage host that has another name than the one its files are recorded with.
 */
final class RenamedStorage extends Rule {

	RenamedStorage() {
		super("storage-renamed", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.dataInUse().ifPresent((data) -> data.storageNames().forEach((address, name) -> {
			Optional<Node> now = cluster.node(address).filter((node) -> node.runs(ServerRole.STORAGE));
			now.filter((node) -> !node.storageName().equals(name))
				.ifPresent((node) -> found.accept(renamed(node, name)));
		}));
	}

	private TopologyProblem renamed(Node node, String name) {
		return problem(node, "storage.name", node.address(), name, node.storageName())
			.fixedBy(Fix.set(node, "storage", "name", JsonNodeFactory.instance.stringNode(name), true));
	}

}
