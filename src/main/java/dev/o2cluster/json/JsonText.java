package dev.o2cluster.json;

import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as text: read strictly, written the same everywhere.
 */
public final class JsonText {

	/** Deepest nesting read, against hostile input. */
	private static final int MAX_DEPTH = 64;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.build())
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

	private static final ObjectWriter WRITER = MAPPER.writer().with(printer());

	private JsonText() {
	}

	/**
	 * Reads JSON: one value, no key twice, nothing behind it. The mark that some editors
	 * put before UTF-8 is skipped.
	 * @param text the text
	 * @return its tree
	 * @throws JsonSyntaxException if it is not JSON
	 */
	public static JsonNode parse(String text) throws JsonSyntaxException {
		String json = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
		if (json.isBlank()) {
			throw new JsonSyntaxException(1, 1, "empty", "The text is empty", List.of());
		}
		try {
			return MAPPER.readTree(json);
		}
		catch (JacksonException ex) {
			throw StrictSyntax.problem(json, ex);
		}
	}

	/**
	 * Writes JSON.
	 * @param tree what to write
	 * @return text indented by two blanks, every line ended by {@code \n}
	 */
	public static String print(JsonNode tree) {
		return escapeHalfPairs(WRITER.writeValueAsString(tree)) + "\n";
	}

	/** Half a surrogate pair has no bytes in UTF-8, so it has to stay an escape. */
	private static String escapeHalfPairs(String json) {
		if (!hasSurrogates(json)) {
			return json;
		}
		return HALF_PAIR.matcher(json).replaceAll((half) -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
	}

	/** Looking at every character with a pattern took as long as writing the tree. */
	private static boolean hasSurrogates(String json) {
		for (int i = 0; i < json.length(); i++) {
			if (Character.isSurrogate(json.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	private static DefaultPrettyPrinter printer() {
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		return new DefaultPrettyPrinter(Separators.createDefaultInstance()
			.withObjectNameValueSpacing(Spacing.AFTER)
			.withObjectEmptySeparator("")
			.withArrayEmptySeparator("")).withArrayIndenter(indenter).withObjectIndenter(indenter);
	}

}
