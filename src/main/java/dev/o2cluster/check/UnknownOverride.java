package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * An override of a field the release line does not know.
 */
final class UnknownOverride extends Rule {

	/** O2OA skips keys that begin like this. */
	private static final String COMMENT = "###";

	UnknownOverride() {
		super("override-unknown", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Release release = cluster.topology().release();
		OverrideEntry.of(cluster)
			.stream()
			.filter((entry) -> !entry.field().startsWith(COMMENT) && !entry.value().isNull())
			.filter((entry) -> !entry.wholeSection(release) && entry.known(release).isEmpty())
			.forEach((entry) -> found.accept(
					entry.problemOf(this, Listing.shortened(entry.path()), release.versions()).fixedBy(entry.drop())));
	}

}
