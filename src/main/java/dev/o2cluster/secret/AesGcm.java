package dev.o2cluster.secret;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256 in Galois/Counter Mode: what was encrypted can neither be read nor changed nor
 * put into another place without the key.
 */
public final class AesGcm {

	private static final String CIPHER = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private AesGcm() {
	}

	/**
	 * Encrypts.
	 * @param key a key of 256 bits
	 * @param place where the result belongs; it can only be decrypted there
	 * @param plain what to encrypt
	 * @return a nonce and the ciphertext with its tag
	 */
	public static byte[] encrypt(SecretKey key, byte[] place, byte[] plain) {
		byte[] nonce = new byte[NONCE_BYTES];
		RANDOM.nextBytes(nonce);
		try {
			byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(plain);
			byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
			System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
			return sealed;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has AES", ex);
		}
	}

	/**
	 * Decrypts.
	 * @param key the key it was encrypted with
	 * @param place the place it was encrypted for
	 * @param sealed what {@link #encrypt} returned
	 * @return what was encrypted; empty where key or place is another, or a byte was
	 * changed
	 */
	public static Optional<byte[]> decrypt(SecretKey key, byte[] place, byte[] sealed) {
		if (sealed.length < NONCE_BYTES) {
			return Optional.empty();
		}
		try {
			byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
			return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, place).doFinal(sealed, NONCE_BYTES,
					sealed.length - NONCE_BYTES));
		}
		catch (AEADBadTagException ex) {
			return Optional.empty();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has AES", ex);
		}
	}

	private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place) throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance(CIPHER);
		cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(place);
		return cipher;
	}

}
