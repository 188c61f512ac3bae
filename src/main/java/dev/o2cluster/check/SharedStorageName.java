package dev.o2cluster.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Two storage hosts with one storage name. Observed on 6.0.3: 6 of 16 files lost, without
 * a line in any log.
 */
final class SharedStorageName extends Rule {

	SharedStorageName() {
		super("storage-name-shared", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Map<String, Node> owners = new HashMap<>();
		StorageNumbers free = new StorageNumbers(cluster);
		for (Node node : cluster.running(ServerRole.STORAGE)) {
			String name = node.storageName();
			Node other = owners.putIfAbsent(name, node);
			if (other != null) {
				JsonNode own = JsonNodeFactory.instance.stringNode(free.next());
				found.accept(problem(node, "storage.name", node.address(), other.address(), name)
					.against(other, "storage.name")
					.fixedBy(Fix.set(node, "storage", "name", own, cluster.dataInUse().isEmpty())));
			}
		}
	}

}
