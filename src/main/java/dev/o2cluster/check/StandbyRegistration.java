package dev.o2cluster.check;

import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * Several centers, of which each one that does not answer keeps applications from
 * registering. Read in 6.0.3.
 */
final class StandbyRegistration extends Rule {

	StandbyRegistration() {
		super("center-registration", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.separateCenters(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Optional<Node> inForce = cluster.centerInForce();
		inForce.ifPresent((first) -> cluster.running(ServerRole.CENTER)
			.stream()
			.filter((node) -> node != first)
			.forEach((node) -> found.accept(standby(node, first))));
	}

	private TopologyProblem standby(Node node, Node first) {
		TopologyProblem problem = problem(node, "center", node.address(), first.address()).against(first, "center");
		boolean removable = node.host().runs(ServerRole.CENTER) && !node.host().primary()
				&& node.host().roles().size() > 1;
		return removable ? problem.fixedBy(Fix.untick(node, ServerRole.CENTER, false)) : problem;
	}

}
