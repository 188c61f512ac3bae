package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A ticked role that the file switches off.
 */
final class RoleSwitchedOff extends Rule {

	RoleSwitchedOff() {
		super("role-switched-off", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Release release = cluster.topology().release();
		cluster.nodes()
			.stream()
			.filter(Node::enabled)
			.forEach((node) -> node.host()
				.roles()
				.stream()
				.filter((role) -> release.hasSection(role.key()) && !node.runs(role)
						&& !cluster.topology().replaced().contains(role))
				.forEach((role) -> found.accept(switchedOff(node, role))));
	}

	private TopologyProblem switchedOff(Node node, ServerRole role) {
		return problem(node, role.key(), node.address(), role.key())
			.fixedBy(Fix.dropOverride(node, role.key(), "enable"));
	}

}
