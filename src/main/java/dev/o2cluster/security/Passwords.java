package dev.o2cluster.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Which passwords are good enough.
 */
final class Passwords {

	static final int SHORTEST = 12;

	/** BCrypt takes no more. */
	static final int MOST_BYTES = 72;

	private static final int FEWEST_DIFFERENT = 5;

	private Passwords() {
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
