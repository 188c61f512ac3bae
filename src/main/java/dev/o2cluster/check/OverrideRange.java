package dev.o2cluster.check;

import java.util.Set;
import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * An override outside the range the release line takes.
 */
final class OverrideRange extends Rule {

	/** Another rule looks after the ports servers open. */
	private static final Set<String> PORTS = Set.of("port", "tcpPort", "webPort", "nodeAgentPort");

	OverrideRange() {
		super("override-range", Severity.WARNING);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Release release = cluster.topology().release();
		for (OverrideEntry entry : OverrideEntry.of(cluster)) {
			if (!PORTS.contains(entry.field()) && entry.value().isNumber()) {
				entry.known(release)
					.map((field) -> field.problemsOf(entry.value()))
					.filter((problems) -> !problems.isEmpty())
					.ifPresent((problems) -> found
						.accept(entry.problemOf(this, entry.path(), Listing.shortened(entry.value().toString()))
							.fixedBy(entry.drop())));
			}
		}
	}

}
