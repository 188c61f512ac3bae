package dev.o2cluster.exchange;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A field's value as people see it: short, and without what is secret.
 */
public final class ShownValue {

	private static final int LENGTH = 80;

	private static final Pattern SECRET = Pattern
		.compile("(?i).*(passw|passphrase|pwd|secret|accounts|credential|token|privatekey).*");

	private ShownValue() {
	}

	/**
	 * Prepares a value for people.
	 * @param field the field's key
	 * @param value its value; {@code null} where the field is missing
	 * @return a short text, {@code -} for nothing
	 */
	public static String of(String field, @Nullable JsonNode value) {
		if (value == null) {
			return "-";
		}
		boolean empty = value.isContainer() ? value.isEmpty() : value.asString("").isEmpty();
		if (SECRET.matcher(field).matches() && !empty) {
			return "••••";
		}
		String text = SECRET.matcher(value.toString()).matches() ? "{••••}"
				: (field.isEmpty() ? value.asString("") : value.toString());
		return (text.length() <= LENGTH) ? text : text.substring(0, LENGTH) + "…";
	}

}
