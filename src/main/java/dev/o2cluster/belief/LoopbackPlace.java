package dev.o2cluster.belief;

import java.util.regex.Pattern;

/**
 * Addresses of external systems that mean every host itself.
 */
final class LoopbackPlace {

	private static final Pattern LOOPBACK = Pattern
		.compile("(?i)(.*(//|@|=))?(127\\.\\d+\\.\\d+\\.\\d+|localhost|\\[?::1]?)([:/;,)\\\\].*)?");

	private LoopbackPlace() {
	}

	/**
	 * Tells whether an address leads to the host that uses it.
	 * @param place such as {@code jdbc:mysql://127.0.0.1:3306/X}
	 */
	static boolean in(String place) {
		return LOOPBACK.matcher(place).matches();
	}

}
