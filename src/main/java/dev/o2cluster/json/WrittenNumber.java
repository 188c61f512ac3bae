package dev.o2cluster.json;

import java.math.BigDecimal;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A number that is printed as it was written, such as {@code 20020.0} or {@code 1e3}.
 */
final class WrittenNumber extends BigDecimal {

	private static final long serialVersionUID = 1L;

	/** Every integer of so many characters fits a {@code long}. */
	private static final int LONG_CHARACTERS = 18;

	private final String text;

	private WrittenNumber(String text) {
		super(text);
		this.text = text;
	}

	/**
	 * Makes the node of a number.
	 * @param text the number as JSON writes it
	 * @return a node that prints the same text
	 * @throws NumberFormatException if the number is too large to count with
	 */
	static JsonNode node(String text) {
		boolean plain = text.length() <= LONG_CHARACTERS && text.chars().noneMatch((c) -> "eE.".indexOf(c) >= 0)
				&& !text.equals("-0");
		if (!plain) {
			return DecimalNode.valueOf(new WrittenNumber(text));
		}
		long value = Long.parseLong(text);
		return (value == (int) value) ? JsonNodeFactory.instance.numberNode((int) value)
				: JsonNodeFactory.instance.numberNode(value);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
