package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * An entry in a line that keeps the center's settings in a file of their own.
 */
final class EntryCenterFile extends Rule {

	EntryCenterFile() {
		super("entry-center-file", Severity.WARNING);
	}

	@Override
	public boolean concerns(Release release) {
		return !release.hasSection("center");
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.entry()
			.ifPresent((entry) -> found.accept(problem("entry", entry.name(), entry.centerPort())));
	}

}
