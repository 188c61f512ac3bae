package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * Several built-in databases in a release line that may split rows between them. Read in
 * the classes of those lines, not observed.
 */
final class SplitDatabase extends Rule {

	SplitDatabase() {
		super("data-split", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().builtInDatabases() == BuiltInDatabases.SPLIT;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		List<Node> nodes = cluster.inTextOrder(ServerRole.DATA);
		if (nodes.size() > 1) {
			found.accept(problem("data", nodes.size(), Listing.hosts(nodes))
				.because(nodes.stream().map(Node::address).toList())
				.fixedBy(keepOne(nodes)));
		}
	}

	private Fix keepOne(List<Node> nodes) {
		Node kept = nodes.stream().filter((node) -> node.host().primary()).findFirst().orElse(nodes.get(0));
		List<Fix> others = nodes.stream()
			.filter((node) -> node != kept && node.host().roles().size() > 1)
			.map((node) -> Fix.untick(node, ServerRole.DATA, false))
			.toList();
		return Fix.all("keep-data", false, others, kept.address().value());
	}

}
