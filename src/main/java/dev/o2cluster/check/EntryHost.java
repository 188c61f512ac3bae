package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.topology.UserEntry;

/**
 * An entry on a host that is not among the cluster's.
 */
final class EntryHost extends Rule {

	EntryHost() {
		super("entry-host", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.entry()
			.flatMap(UserEntry::host)
			.filter((host) -> cluster.node(host).isEmpty())
			.ifPresent((host) -> found.accept(problem("entry", host)));
	}

}
