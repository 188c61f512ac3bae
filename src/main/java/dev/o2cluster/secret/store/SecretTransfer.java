package dev.o2cluster.secret.store;

import java.util.Optional;

import javax.crypto.SecretKey;

import dev.o2cluster.secret.AesGcm;
import dev.o2cluster.secret.SecretRef;

import org.springframework.stereotype.Component;

/**
 * Takes secrets over from another console, whose key may be another.
 */
@Component
public class SecretTransfer {

	private final ConsoleKey key;

	SecretTransfer(ConsoleKey key) {
		this.key = key;
	}

	/**
	 * Finds the key that opens another console's secrets.
	 * @param salt the other console's salt, in Base64
	 * @param probe what only its key opens, in Base64
	 * @param given its key: 32 bytes in Base64 or a passphrase; this console's own where
	 * none is given
	 * @return what turns its secrets into this console's; empty where the key is not the
	 * right one
	 */
	public Optional<Translation> from(String salt, String probe, Optional<String> given) {
		return this.key.opening(salt, probe, given)
			.map((theirs) -> (topologyId, ref, ciphertext) -> translate(theirs, topologyId, ref, ciphertext));
	}

	/** What was unreadable there stays so here. */
	private byte[] translate(SecretKey theirs, long topologyId, String ref, byte[] ciphertext) {
		byte[] place = SecretStore.place(topologyId, new SecretRef(ref));
		return AesGcm.decrypt(theirs, place, ciphertext)
			.map((plain) -> AesGcm.encrypt(this.key.key(), place, plain))
			.orElse(ciphertext);
	}

	/**
	 * Turns another console's secrets into this one's.
	 */
	@FunctionalInterface
	public interface Translation {

		/**
		 * Turns one secret.
		 * @param topologyId the topology's number, the same here and there
		 * @param ref what a design names it by
		 * @param ciphertext as the other console stores it
		 * @return as this console stores it
		 */
		byte[] translate(long topologyId, String ref, byte[] ciphertext);

	}

}
