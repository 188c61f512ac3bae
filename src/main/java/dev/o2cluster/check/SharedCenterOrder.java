package dev.o2cluster.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * Two centers with one order, so that text order of addresses decides between them.
 * Observed on 6.0.3.
 */
final class SharedCenterOrder extends Rule {

	SharedCenterOrder() {
		super("center-order-shared", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.centerByOrder(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Map<Integer, Node> owners = new HashMap<>();
		for (Node node : cluster.running(ServerRole.CENTER)) {
			if (!node.host().runs(ServerRole.CENTER)) {
				continue;
			}
			Node other = owners.putIfAbsent(node.centerOrder(), node);
			if (other != null) {
				List<Fix> back = List.of(Fix.reset(node, "center", "order", true),
						Fix.reset(other, "center", "order", true));
				found.accept(problem(node, "center.order", node.address(), other.address(), node.centerOrder())
					.against(other, "center.order")
					.fixedBy(Fix.all("center-order", true, back, node.address().value())));
			}
		}
	}

}
