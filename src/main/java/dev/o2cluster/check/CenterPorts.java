package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A stand-by center on another port than the one browsers are told.
 */
final class CenterPorts extends Rule {

	CenterPorts() {
		super("center-ports", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.centerByOrder(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.centerInForce().ifPresent((first) -> {
			int port = first.port(ServerRole.CENTER);
			cluster.running(ServerRole.CENTER)
				.stream()
				.filter((node) -> node.port(ServerRole.CENTER) != port)
				.forEach((node) -> found.accept(problem(node, "center.port", node.address(),
						node.port(ServerRole.CENTER), first.address(), port)
					.against(first, "center.port")
					.fixedBy(Fix.set(node, "center", "port", JsonNodeFactory.instance.numberNode(port), false))));
		});
	}

}
