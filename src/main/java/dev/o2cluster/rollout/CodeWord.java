package dev.o2cluster.rollout;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Words nobody has used before, easy to read aloud and to type: no letter looks like a
 * digit.
 */
final class CodeWord {

	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 5;

	private static final SecureRandom RANDOM = new SecureRandom();

	private CodeWord() {
	}

	static String next() {
		return RANDOM.ints(LENGTH, 0, LETTERS.length())
			.mapToObj((at) -> LETTERS.substring(at, at + 1))
			.collect(Collectors.joining());
	}

}
