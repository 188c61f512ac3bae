package dev.o2cluster.check;

import java.util.List;
import java.util.function.Consumer;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.ServerRole;

/**
 * A role that no host runs.
 */
final class RoleNowhere implements Rule {

	private final ServerRole role;

	private RoleNowhere(ServerRole role) {
		this.role = role;
	}

	/** The center is not among them: no topology is without one. */
	static List<Rule> all() {
		return List.of(new RoleNowhere(ServerRole.WEB), new RoleNowhere(ServerRole.APPLICATION),
				new RoleNowhere(ServerRole.STORAGE), new RoleNowhere(ServerRole.DATA));
	}

	@Override
	public String id() {
		return this.role.key() + "-nowhere";
	}

	@Override
	public Severity severity() {
		return Severity.WARNING;
	}

	@Override
	public void check(NodeConfigs cluster, Consumer<TopologyProblem> found) {
		if (cluster.topology().running(this.role).isEmpty()) {
			found.accept(TopologyProblem.ofCluster(this.role.key(), this));
		}
	}

}
