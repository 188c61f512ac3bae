package dev.o2cluster.json;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * Names what keeps a text from being JSON by a code, because the parser's own words are
 * English and speak of its inside.
 */
final class StrictSyntax {

	private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"(.*)\"");

	private StrictSyntax() {
	}

	/**
	 * What the parser stumbled over.
	 * @param json the text
	 * @param ex how it failed
	 * @return the same with place, code and arguments
	 */
	static JsonSyntaxException problem(String json, JacksonException ex) {
		TokenStreamLocation place = (ex.getLocation() != null) ? ex.getLocation() : TokenStreamLocation.NA;
		String reason = ex.getOriginalMessage().lines().findFirst().orElse("");
		Matcher twice = TWICE.matcher(reason);
		if (ex instanceof UnexpectedEndOfInputException) {
			return at(place, "end", reason);
		}
		if (ex instanceof StreamConstraintsException) {
			return at(place, "limit", reason);
		}
		if (twice.find()) {
			return at(place, "twice", reason, LenientScanner.printable(twice.group(1)));
		}
		return unexpected(json, place, reason);
	}

	private static JsonSyntaxException unexpected(String json, TokenStreamLocation place, String reason) {
		long offset = place.getCharOffset();
		if (offset < 0 || offset >= json.length()) {
			return at(place, "other", reason);
		}
		int character = json.codePointAt((int) offset);
		return Character.isISOControl(character) ? at(place, "control", reason)
				: at(place, "character", reason, Character.toString(character));
	}

	private static JsonSyntaxException at(TokenStreamLocation place, String code, String reason, String... arguments) {
		return new JsonSyntaxException(Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr()), code, reason,
				List.of(arguments));
	}

}
