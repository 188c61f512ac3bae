package dev.o2cluster.check;

import java.util.function.Consumer;

/**
 * An entry without TLS.
 */
final class PlainEntry extends Rule {

	PlainEntry() {
		super("entry-plain", Severity.INFO);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology()
			.surroundings()
			.entry()
			.filter((entry) -> entry.tls().isEmpty())
			.ifPresent((entry) -> found.accept(problem("entry", entry.url())));
	}

}
