package dev.o2cluster.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The keystore that O2OA's servers take for TLS: {@code keystore}, then
 * {@code keystore.jks}, opened with the passwords of {@code token.json}.
 *
 * @param name name of its file
 * @param bytes its content; must not be changed
 * @param storePassword the password of the store
 * @param keyPassword the password of the keys in it
 */
record Keystore(String name, byte[] bytes, String storePassword, String keyPassword) {

	/** O2OA's own, where {@code token.json} names none. */
	private static final String DEFAULT_PASSWORD = "123456";

	/** The file O2OA takes; empty where the design has none or its secret is missing. */
	static Optional<Keystore> of(SharedConfig shared) {
		return name(shared).flatMap((name) -> shared.bytes(name)
			.map((bytes) -> new Keystore(name, bytes,
					shared.member("token.json", "sslKeyStorePassword").orElse(DEFAULT_PASSWORD),
					shared.member("token.json", "sslKeyManagerPassword").orElse(DEFAULT_PASSWORD))));
	}

	static Optional<String> name(SharedConfig shared) {
		return Stream.of("keystore", "keystore.jks").filter(shared::has).findFirst();
	}

	/** Whether the passwords open the store and every key in it. */
	boolean opens() {
		try {
			KeyStore store = KeyStore.getInstance("JKS");
			store.load(new ByteArrayInputStream(this.bytes), this.storePassword.toCharArray());
			for (String alias : Collections.list(store.aliases())) {
				if (store.isKeyEntry(alias)) {
					store.getKey(alias, this.keyPassword.toCharArray());
				}
			}
			return true;
		}
		catch (GeneralSecurityException | IOException ex) {
			return false;
		}
	}

}
