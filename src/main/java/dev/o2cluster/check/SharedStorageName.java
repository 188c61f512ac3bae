package dev.o2cluster.check;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;

/**
 * Two storage hosts with one storage name. Observed on 6.0.3: 6 of 16 files lost, without
 * a line in any log.
 */
final class SharedStorageName implements Rule {

	@Override
	public String id() {
		return "storage-name-shared";
	}

	@Override
	public Severity severity() {
		return Severity.ERROR;
	}

	@Override
	public void check(NodeConfigs cluster, Consumer<TopologyProblem> found) {
		Map<String, Host> owners = new HashMap<>();
		for (Host host : cluster.topology().running(ServerRole.STORAGE)) {
			String name = cluster.of(host).value(ServerRole.STORAGE, "name").asString("");
			Host other = owners.putIfAbsent(name, host);
			if (other != null) {
				found.accept(TopologyProblem.on(host, "storage.name", this, host.address(), other.address(), name));
			}
		}
	}

}
