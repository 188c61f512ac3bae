package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A storage host without a name of its own, which O2OA then calls 251.
 */
final class BlankStorageName extends Rule {

	BlankStorageName() {
		super("storage-name-blank", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		JsonNode usual = JsonNodeFactory.instance.stringNode(StorageNumbers.USUAL);
		cluster.running(ServerRole.STORAGE)
			.stream()
			.filter((node) -> node.text(ServerRole.STORAGE, "name").isEmpty())
			.forEach((node) -> found.accept(problem(node, "storage.name", node.address(), StorageNumbers.USUAL)
				.fixedBy(Fix.set(node, "storage", "name", usual, true))));
	}

}
