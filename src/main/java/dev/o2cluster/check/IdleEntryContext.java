package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.UserEntry;

/**
 * An entry behind a context in a line that has a port for each role instead.
 */
final class IdleEntryContext extends Rule {

	IdleEntryContext() {
		super("entry-context-idle", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return !Lines.joined(release);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.entry()
			.filter(UserEntry::hasContext)
			.ifPresent((entry) -> found.accept(problem("entry", entry.context())));
	}

}
