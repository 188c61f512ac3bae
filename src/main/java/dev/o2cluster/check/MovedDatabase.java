package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.release.Behaviour.BuiltInDatabases;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * Another host comes first in text order now, so that an empty database takes the place
 * of the one with the data.
 */
final class MovedDatabase extends Rule {

	MovedDatabase() {
		super("data-moved", Severity.ERROR);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().builtInDatabases() == BuiltInDatabases.FIRST_IN_TEXT_ORDER;
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Optional<HostAddress> holder = cluster.dataInUse().flatMap((data) -> data.databases().stream().findFirst());
		cluster.database()
			.ifPresent((now) -> holder.filter((address) -> !address.equals(now.address()))
				.ifPresent((address) -> found.accept(moved(cluster, address, now))));
	}

	private TopologyProblem moved(LoadedCluster cluster, HostAddress holder, Node now) {
		TopologyProblem problem = problem(now, "data", now.address(), holder).against(holder, "data");
		return cluster.node(holder).map((node) -> problem.fixedBy(back(cluster, node))).orElse(problem);
	}

	private static Fix back(LoadedCluster cluster, Node holder) {
		List<Fix> parts = new ArrayList<>();
		if (!holder.host().runs(ServerRole.DATA)) {
			parts.add(Fix.tick(holder, ServerRole.DATA));
		}
		cluster.running(ServerRole.DATA)
			.stream()
			.filter((node) -> node.address().compareTo(holder.address()) < 0 && node.host().roles().size() > 1)
			.forEach((node) -> parts.add(Fix.untick(node, ServerRole.DATA, false)));
		return Fix.all("database-on", true, parts, holder.address().value());
	}

}
