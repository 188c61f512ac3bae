package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A second center in a release line that knows only the one with the primary mark.
 */
final class SecondCenter extends Rule {

	SecondCenter() {
		super("center-second", Severity.ERROR);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.centerByFlag(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Node primary = cluster.primary();
		cluster.nodes()
			.stream()
			.filter((node) -> node.host().runs(ServerRole.CENTER) && !node.host().primary())
			.forEach((node) -> found.accept(second(node, primary)));
	}

	private TopologyProblem second(Node node, Node primary) {
		TopologyProblem problem = problem(node, "center", node.address(), primary.address()).against(primary, "center");
		return (node.host().roles().size() > 1) ? problem.fixedBy(Fix.untick(node, ServerRole.CENTER, true)) : problem;
	}

}
