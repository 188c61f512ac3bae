package dev.o2cluster.check;

import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * A host whose built-in database may hold rows no longer runs it.
 */
final class RemovedDatabase extends Rule {

	RemovedDatabase() {
		super("data-removed", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().builtInDatabases() == BuiltInDatabases.SPLIT;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.topology().replaced().contains(ServerRole.DATA)) {
			return;
		}
		cluster.dataInUse().ifPresent((data) -> data.databases().forEach((address) -> {
			Optional<Node> left = cluster.node(address);
			if (left.filter((node) -> node.runs(ServerRole.DATA)).isEmpty()) {
				found.accept(removed(left, address));
			}
		}));
	}

	private TopologyProblem removed(Optional<Node> left, HostAddress address) {
		TopologyProblem problem = left.map((node) -> problem(node, "data", address))
			.orElseGet(() -> problem("data", address));
		return left.filter((node) -> !node.host().runs(ServerRole.DATA))
			.map((node) -> problem.fixedBy(Fix.tick(node, ServerRole.DATA)))
			.orElse(problem);
	}

}
