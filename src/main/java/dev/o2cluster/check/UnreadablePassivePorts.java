package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.PassivePorts;
import dev.o2cluster.topology.ServerRole;

/**
 * Ports for file transfers that the file server cannot read.
 */
final class UnreadablePassivePorts extends Rule {

	UnreadablePassivePorts() {
		super("passive-ports-unreadable", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.running(ServerRole.STORAGE)
			.stream()
			.filter((node) -> PassivePorts.of(node.file()).isEmpty())
			.forEach((node) -> found.accept(problem(node, "storage.passivePorts", node.address(),
					node.value(ServerRole.STORAGE, "passivePorts").asString("?"), UsualValues.PASSIVE_PORTS)
				.fixedBy(Fix.reset(node, "storage", "passivePorts", true))));
	}

}
