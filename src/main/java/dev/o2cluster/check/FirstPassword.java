package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * A first start that waits for a password on every host whose {@code token.json} holds
 * none.
 */
final class FirstPassword extends Rule {

	FirstPassword() {
		super("token-password", Severity.INFO);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().passwordAskedAtFirstStart();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.several()) {
			found.accept(problem("", cluster.nodes().size()));
		}
	}

}
