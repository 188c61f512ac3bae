package dev.o2cluster.json;

/**
 * A text is not JSON.
 */
public class JsonSyntaxException extends Exception {

	private static final long serialVersionUID = 1L;

	private final int line;

	private final int column;

	JsonSyntaxException(int line, int column, String reason) {
		super(reason);
		this.line = line;
		this.column = column;
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

}
