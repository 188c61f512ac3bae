package dev.o2cluster.check;

import java.util.function.Consumer;

import dev.o2cluster.release.Release;

/**
 * No {@code token.json}, so that a new cluster starts with the administrator password
 * every O2OA comes with.
 */
final class DefaultPassword extends Rule {

	DefaultPassword() {
		super("token-default", Severity.INFO);
	}

	@Override
	public boolean concerns(Release release) {
		return !release.behaviour().passwordAskedAtFirstStart();
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		if (cluster.dataInUse().isEmpty() && !cluster.shared().has("token.json")) {
			found.accept(problem(SharedConfig.place("token.json")));
		}
	}

}
