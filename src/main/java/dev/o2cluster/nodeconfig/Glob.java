package dev.o2cluster.nodeconfig;

/**
 * O2OA's module patterns: {@code *} stands for anything, {@code ?} for at most one
 * character, and a dot for any one character. Read in StringTools of 6.0.3.
 */
final class Glob {

	private Glob() {
	}

	/** Takes time in proportion to both lengths, whatever the pattern. */
	static boolean matches(String pattern, String text) {
		boolean[] reached = new boolean[text.length() + 1];
		reached[0] = true;
		for (int i = 0; i < pattern.length(); i++) {
			reached = step(pattern.charAt(i), text, reached);
		}
		return reached[text.length()];
	}

	/** Where in the text one can stand after one more character of the pattern. */
	private static boolean[] step(char wanted, String text, boolean[] before) {
		boolean[] after = new boolean[before.length];
		for (int at = 0; at < before.length; at++) {
			boolean stay = before[at] && (wanted == '*' || wanted == '?');
			boolean move = at > 0 && moves(wanted, text.charAt(at - 1), before[at - 1], after[at - 1]);
			after[at] = stay || move;
		}
		return after;
	}

	private static boolean moves(char wanted, char next, boolean before, boolean after) {
		return switch (wanted) {
			case '*' -> after;
			case '?', '.' -> before;
			default -> before && wanted == next;
		};
	}

}
