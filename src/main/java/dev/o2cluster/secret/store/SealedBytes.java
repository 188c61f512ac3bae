package dev.o2cluster.secret.store;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.o2cluster.secret.AesGcm;

import org.springframework.stereotype.Component;

/**
 * Encrypts whatever else may hold secrets while it waits in the database.
 */
@Component
public class SealedBytes {

	private final ConsoleKey key;

	SealedBytes(ConsoleKey key) {
		this.key = key;
	}

	/**
	 * Encrypts.
	 * @param place where the result is kept; it can only be opened there
	 * @param plain what to encrypt
	 * @return the ciphertext
	 */
	public byte[] seal(String place, byte[] plain) {
		return AesGcm.encrypt(this.key.key(), bytes(place), plain);
	}

	/**
	 * Decrypts.
	 * @param place where it was kept
	 * @param sealed what {@link #seal} returned
	 * @return what was encrypted; empty where it was changed or moved
	 */
	public Optional<byte[]> open(String place, byte[] sealed) {
		return AesGcm.decrypt(this.key.key(), bytes(place), sealed);
	}

	private static byte[] bytes(String place) {
		return place.getBytes(StandardCharsets.UTF_8);
	}

}
