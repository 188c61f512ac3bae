package dev.o2cluster.json;

/**
 * Something a lenient reader let pass and left out, so that the text became strict JSON.
 *
 * @param line where it stood, counted from 1
 * @param column where it stood, counted from 1
 * @param kind what it was
 * @param text what was written there, shortened
 */
public record JsonNote(int line, int column, Kind kind, String text) {

	/** What O2OA's lenient reader lets pass. */
	public enum Kind {

		/** A mark some Windows editors put before the first character. */
		BYTE_ORDER_MARK("byteOrderMark"),

		/** A comment; dropped. */
		COMMENT("comment"),

		/** Single quotes; written as double quotes. */
		SINGLE_QUOTES("singleQuotes"),

		/** A name without quotes; written with quotes. */
		BARE_NAME("bareName"),

		/** A word without quotes as a value; written as a string. */
		BARE_WORD("bareWord"),

		/** {@code True}, {@code NULL} and the like; written in lower case. */
		LITERAL_CASE("literalCase"),

		/** A comma before the end of a list; dropped. O2OA reads an empty entry there. */
		TRAILING_COMMA("trailingComma"),

		/** Nothing between two commas of a list; written as null, as O2OA reads it. */
		OMITTED_VALUE("omittedValue"),

		/** Another sign where JSON wants a comma or a colon; written as that. */
		SEPARATOR("separator"),

		/** A line break or another control character inside a string; escaped. */
		CONTROL_CHARACTER("controlCharacter"),

		/** A name that stands twice in one object; the last value stays. */
		DUPLICATE_NAME("duplicateName");

		private final String key;

		Kind(String key) {
			this.key = key;
		}

		/**
		 * The kind's name in message keys.
		 * @return such as {@code trailingComma}
		 */
		public String key() {
			return this.key;
		}

	}

}
