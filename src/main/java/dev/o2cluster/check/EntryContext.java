package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.UserEntry;

/**
 * An entry behind a context, which the front end has to be told of in a way nobody has
 * read.
 */
final class EntryContext extends Rule {

	EntryContext() {
		super("entry-context", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return Lines.joined(release);
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
