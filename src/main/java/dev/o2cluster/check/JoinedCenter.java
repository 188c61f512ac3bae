package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * Hosts without the center role whose application server runs a center all the same. Read
 * in the classes of 7.2 and later.
 */
final class JoinedCenter extends Rule {

	JoinedCenter() {
		super("center-joined", Severity.INFO);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.joined(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> nodes = cluster.nodes()
			.stream()
			.filter((node) -> !node.runs(ServerRole.CENTER) && node.joinedCenter())
			.toList();
		if (!nodes.isEmpty()) {
			found.accept(problem("center", Listing.hosts(nodes)).because(nodes.stream().map(Node::address).toList()));
		}
	}

}
