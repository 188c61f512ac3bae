package dev.o2cluster.check;

import java.util.function.Consumer;

/**
 * A keystore that the passwords of {@code token.json} do not open.
 */
final class KeystorePassword extends Rule {

	KeystorePassword() {
		super("keystore-password", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		SharedConfig shared = cluster.shared();
		boolean passwordsUnknown = shared.has("token.json") && shared.bytes("token.json").isEmpty();
		if (passwordsUnknown) {
			return;
		}
		Keystore.of(shared)
			.filter((keystore) -> !keystore.opens())
			.ifPresent((keystore) -> found.accept(problem(SharedConfig.place(keystore.name()), keystore.name())));
	}

}
