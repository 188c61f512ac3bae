package dev.o2cluster.secret;

import java.security.SecureRandom;

/**
 * Makes passwords nobody can guess and everybody can type.
 */
public final class RandomPassword {

	/** Without letters and digits that look alike. */
	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomPassword() {
	}

	/**
	 * Makes a password.
	 * @return 16 letters and digits, some 92 bits of chance
	 */
	public static String next() {
		StringBuilder password = new StringBuilder();
		RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach((i) -> password.append(ALPHABET.charAt(i)));
		return password.toString();
	}

}
