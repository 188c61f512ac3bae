package dev.o2cluster.nodeconfig;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The number of a port in a node file, read as O2OA reads it: a text is taken as a
 * number, a fraction is cut off, and what is no port counts as missing. Observed on 6.0.3
 * with its configuration classes.
 */
public final class PortNumber {

	private static final BigDecimal FIRST = BigDecimal.ONE;

	private static final BigDecimal LAST = BigDecimal.valueOf(65535);

	private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?\\s*");

	private PortNumber() {
	}

	/**
	 * Reads a value.
	 * @param value the value of a port's field
	 * @return the port; empty where O2OA would take its default
	 */
	public static Optional<Integer> of(@Nullable JsonNode value) {
		return number(value).filter((number) -> number.compareTo(FIRST) >= 0 && number.compareTo(LAST) <= 0)
			.map(BigDecimal::intValue);
	}

	private static Optional<BigDecimal> number(@Nullable JsonNode value) {
		if (value != null && value.isNumber()) {
			return Optional.of(value.decimalValue());
		}
		boolean text = value != null && value.isString() && NUMBER.matcher(value.stringValue()).matches();
		return text ? Optional.of(new BigDecimal(value.stringValue().strip())) : Optional.empty();
	}

}
