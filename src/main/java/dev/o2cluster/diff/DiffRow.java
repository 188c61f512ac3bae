package dev.o2cluster.diff;

import org.jspecify.annotations.Nullable;

/**
 * One line of two texts side by side.
 *
 * @param kind what happened to it
 * @param oldLine its number in the old text, counted from 1; {@code null} where it was
 * added
 * @param oldText what the old text has there
 * @param newLine its number in the new text; {@code null} where it was removed
 * @param newText what the new text has there
 */
public record DiffRow(Kind kind, @Nullable Integer oldLine, String oldText, @Nullable Integer newLine, String newText) {

	/** What happened to a line. */
	public enum Kind {

		/** Both texts have it. */
		SAME(" "),

		/** Both have it, with different words. */
		CHANGED("~"),

		/** Only the new text has it. */
		ADDED("+"),

		/** Only the old text has it. */
		REMOVED("-");

		private final String sign;

		Kind(String sign) {
			this.sign = sign;
		}

		/**
		 * The sign that marks it without colour.
		 * @return one character
		 */
		public String sign() {
			return this.sign;
		}

	}

}
