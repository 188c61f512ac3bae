package dev.o2cluster.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Which passwords are good enough, and how the console makes one.
 */
final class Passwords {

	static final int SHORTEST = 12;

	/** BCrypt takes no more. */
	static final int MOST_BYTES = 72;

	/** Without letters and digits that look alike. */
	private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

	private static final int LENGTH = 16;

	private static final int FEWEST_DIFFERENT = 5;

	private Passwords() {
	}

	static String random() {
		StringBuilder password = new StringBuilder();
		new SecureRandom().ints(LENGTH, 0, ALPHABET.length()).forEach((i) -> password.append(ALPHABET.charAt(i)));
		return password.toString();
	}

	static void check(String username, String password) {
		if (password.codePointCount(0, password.length()) < SHORTEST) {
			throw new AccountRefusedException("short", SHORTEST);
		}
		if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
			throw new AccountRefusedException("long", MOST_BYTES);
		}
		String lower = password.toLowerCase(Locale.ROOT);
		if (password.codePoints().distinct().count() < FEWEST_DIFFERENT
				|| lower.replace(username.toLowerCase(Locale.ROOT), "").length() < SHORTEST / 2) {
			throw new AccountRefusedException("guessable");
		}
	}

}
