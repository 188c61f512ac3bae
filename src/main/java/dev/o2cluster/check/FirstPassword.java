package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * A first start that waits for a password on every host whose {@code token.json} holds
 * none.
 */
final class FirstPassword extends Rule {

	FirstPassword() {
		super("token-password", Severity.ERROR);
	}

	@Override
	public boolean concerns(Release release) {
		return release.behaviour().passwordAskedAtFirstStart();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		SharedConfig shared = cluster.shared();
		// a missing secret is a problem of its own
		boolean given = shared.has("token.json")
				&& (shared.bytes("token.json").isEmpty() || shared.member("token.json", "password").isPresent());
		if (cluster.several() && cluster.dataInUse().isEmpty() && !given) {
			found.accept(problem(SharedConfig.place("token.json"), cluster.nodes().size()));
		}
	}

}
