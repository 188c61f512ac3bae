package dev.o2cluster.history;

import java.util.Locale;

/**
 * One line of a comparison.
 *
 * @param kind where the line stands
 * @param text the line without its end
 */
public record DiffLine(Kind kind, String text) {

	/** Where a line stands, with the sign that unified diffs give it. */
	public enum Kind {

		BOTH(" "), ADDED("+"), REMOVED("-"), GAP("@");

		private final String sign;

		Kind(String sign) {
			this.sign = sign;
		}

		public String sign() {
			return this.sign;
		}

		/**
		 * The kind's name in style sheets and message keys.
		 * @return such as {@code added}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
