package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.PassivePorts;
import dev.o2cluster.topology.ServerRole;

/**
 * Ports for file transfers that hold another port of the same host.
 */
final class PassivePortsClash extends Rule {

	PassivePortsClash() {
		super("passive-ports-clash", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		PassivePorts usual = PassivePorts.usual();
		for (Node node : cluster.running(ServerRole.STORAGE)) {
			PassivePorts.of(node.file()).ifPresent((ports) -> {
				List<Node.Listener> inside = inside(node, ports);
				if (!inside.isEmpty()) {
					TopologyProblem problem = clash(node, ports, inside);
					found.accept(inside(node, usual).isEmpty()
							? problem.fixedBy(Fix.reset(node, "storage", "passivePorts", false)) : problem);
				}
			});
		}
	}

	private TopologyProblem clash(Node node, PassivePorts ports, List<Node.Listener> inside) {
		Node.Listener first = inside.get(0);
		return problem(node, "storage.passivePorts", node.address(), ports, first.port(), first.field())
			.against(node, first.field())
			.because(inside);
	}

	private static List<Node.Listener> inside(Node node, PassivePorts ports) {
		return node.listeners().stream().filter((listener) -> ports.contains(listener.port())).toList();
	}

}
