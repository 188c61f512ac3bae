package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Surroundings;

/**
 * A role that no host runs.
 */
final class RoleNowhere extends Rule {

	private final ServerRole role;

	RoleNowhere(ServerRole role) {
		super(role.key() + "-nowhere", Severity.WARNING);
		this.role = role;
	}

	/** A file handed in may name databases or stores, too; belief reads it. */
	private boolean outside(LoadedCluster cluster) {
		Surroundings surroundings = cluster.topology().surroundings();
		return cluster.topology().replaced().contains(this.role)
				|| (this.role == ServerRole.DATA && surroundings.clusterFile(ExternalFiles.DATA_SOURCES).isPresent())
				|| (this.role == ServerRole.STORAGE
						&& surroundings.clusterFile(ExternalFiles.STORAGE_SOURCES).isPresent());
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.running(this.role).isEmpty() && !outside(cluster)) {
			Node primary = cluster.primary();
			TopologyProblem problem = problem(this.role.key(), cluster.nodes().size());
			found.accept(primary.host().runs(this.role) ? problem : problem.fixedBy(Fix.tick(primary, this.role)));
		}
	}

}
