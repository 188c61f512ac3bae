package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.PassivePorts;
import dev.o2cluster.topology.ServerRole;

/**
 * So few ports for file transfers that uploads wait for each other.
 */
final class FewPassivePorts extends Rule {

	private static final int ENOUGH = 20;

	FewPassivePorts() {
		super("passive-ports-few", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		for (Node node : cluster.running(ServerRole.STORAGE)) {
			PassivePorts.of(node.file())
				.filter((ports) -> ports.count() < ENOUGH)
				.ifPresent((ports) -> found
					.accept(problem(node, "storage.passivePorts", node.address(), ports, ports.count())
						.fixedBy(Fix.reset(node, "storage", "passivePorts", false))));
		}
	}

}
