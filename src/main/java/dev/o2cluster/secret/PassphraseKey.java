package dev.o2cluster.secret;

import java.security.GeneralSecurityException;
import java.security.spec.KeySpec;
import java.util.Arrays;

import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes a key of a passphrase, slowly, so that trying passphrases out takes long.
 */
public final class PassphraseKey {

	/**
	 * Rounds of PBKDF2 with HMAC-SHA-256 that OWASP's password storage sheet asks for.
	 */
	public static final int ROUNDS = 600_000;

	/** Shortest passphrase taken, in characters. */
	public static final int MIN_LENGTH = 12;

	private static final int KEY_BITS = 256;

	private PassphraseKey() {
	}

	/**
	 * Derives a key.
	 * @param passphrase what somebody typed
	 * @param salt chance that goes with what is encrypted, at least 16 bytes
	 * @param rounds how often to go round, {@link #ROUNDS} for anything new
	 * @return a key for {@link AesGcm}
	 */
	public static SecretKey derive(String passphrase, byte[] salt, int rounds) {
		KeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, rounds, KEY_BITS);
		try {
			byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
			SecretKey made = new SecretKeySpec(key, "AES");
			Arrays.fill(key, (byte) 0);
			return made;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("Every Java platform has PBKDF2", ex);
		}
	}

}
