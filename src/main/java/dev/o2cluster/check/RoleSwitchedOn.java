package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * A role that is not ticked but switched on by the file.
 */
final class RoleSwitchedOn extends Rule {

	RoleSwitchedOn() {
		super("role-switched-on", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Release release = cluster.topology().release();
		for (ServerRole role : ServerRole.values()) {
			boolean otherRule = role == ServerRole.CENTER && !Lines.joined(release);
			if (!otherRule) {
				cluster.running(role)
					.stream()
					.filter((node) -> !node.host().runs(role))
					.forEach((node) -> found.accept(problem(node, role.key(), node.address(), role.key())
						.fixedBy(Fix.dropOverride(node, role.key(), "enable"), Fix.tick(node, role))));
			}
		}
	}

}
