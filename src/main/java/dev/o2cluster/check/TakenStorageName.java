package dev.o2cluster.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A storage name that files of another host are recorded with.
 */
final class TakenStorageName extends Rule {

	TakenStorageName() {
		super("storage-name-taken", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.dataInUse().ifPresent((data) -> {
			Map<String, HostAddress> owners = new HashMap<>();
			data.storageNames().forEach((address, name) -> owners.putIfAbsent(name, address));
			StorageNumbers free = new StorageNumbers(cluster);
			cluster.running(ServerRole.STORAGE).forEach((node) -> {
				HostAddress owner = owners.get(node.storageName());
				boolean own = node.storageName().equals(data.storageNames().get(node.address()));
				if (owner != null && !own) {
					found.accept(taken(node, owner, free.next()));
				}
			});
		});
	}

	private TopologyProblem taken(Node node, HostAddress owner, String free) {
		return problem(node, "storage.name", node.address(), node.storageName(), owner).against(owner, "storage.name")
			.fixedBy(Fix.set(node, "storage", "name", JsonNodeFactory.instance.stringNode(free), false));
	}

}
