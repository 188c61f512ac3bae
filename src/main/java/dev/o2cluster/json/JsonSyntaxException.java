package dev.o2cluster.json;

import java.util.List;

/**
 * A text is not JSON.
 */
public class JsonSyntaxException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	private final int column;

	private final String code;

	private final transient List<String> arguments;

	JsonSyntaxException(int line, int column, String reason) {
		this(line, column, "other", reason, List.of(reason));
	}

	JsonSyntaxException(int line, int column, String code, String reason, List<String> arguments) {
		super(reason);
		this.line = line;
		this.column = column;
		this.code = code;
		this.arguments = List.copyOf(arguments);
	}

	/**
	 * Where the text stops being JSON.
	 * @return the line, counted from 1
	 */
	public int line() {
		return this.line;
	}

	/**
	 * Where the text stops being JSON.
	 * @return the column, counted from 1
	 */
	public int column() {
		return this.column;
	}

	/**
	 * What the parser stumbled over.
	 * @return one line, in English
	 */
	public String reason() {
		return String.valueOf(getMessage());
	}

	/**
	 * What the parser stumbled over, for texts in other languages.
	 * @return a stable short name, such as {@code nameExpected}
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What a text about it names.
	 * @return such as the character found
	 */
	public List<String> arguments() {
		return this.arguments;
	}

}
