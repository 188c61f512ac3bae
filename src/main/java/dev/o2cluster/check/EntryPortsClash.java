package dev.o2cluster.check;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An entry that wants one port twice.
 */
final class EntryPortsClash extends Rule {

	EntryPortsClash() {
		super("entry-ports", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.topology().surroundings().entry().ifPresent((entry) -> {
			Set<Integer> seen = new HashSet<>();
			EntryPorts.of(entry, cluster.topology().release())
				.stream()
				.filter((port) -> !seen.add(port))
				.forEach((port) -> found.accept(problem("entry", port)));
		});
	}

}
