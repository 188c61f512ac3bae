package dev.o2cluster.check;

import java.util.function.Consumer;

/**
 * A secret the design names and this console does not hold, as after an import without
 * its passphrase.
 */
final class SecretMissing extends Rule {

	SecretMissing() {
		super("secret-missing", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		cluster.shared().missing().forEach((use) -> found.accept(problem(use.place(), use.place())));
	}

}
