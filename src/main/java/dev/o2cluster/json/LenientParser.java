package dev.o2cluster.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.o2cluster.json.JsonNote.Kind;
import dev.o2cluster.json.LenientJson.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds the tree of a text that O2OA's reader (Gson, lenient) would take. A comma before
 * the end of an object is an error there, so it is one here.
 */
final class LenientParser {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

	private static final Set<String> LITERALS = Set.of("true", "false", "null");

	private static final int MAX_NUMBER_LENGTH = 1000;

	private final LenientScanner in;

	private final Map<String, Place> places = new HashMap<>();

	private final Map<String, Place> pointers = new HashMap<>();

	private String pointer = "";

	LenientParser(String text) {
		this.in = new LenientScanner(text);
	}

	/** The places of all values that were read, by JSON pointer. */
	Map<String, Place> pointers() {
		return this.pointers;
	}

	LenientJson read() throws JsonSyntaxException {
		this.in.blanks();
		JsonNode tree = value(0);
		this.in.blanks();
		if (!this.in.atEnd()) {
			throw this.in.unexpected("endExpected", "The text should end here");
		}
		return new LenientJson(tree, this.in.notes(), this.in.unlisted(), this.places);
	}

	private JsonNode value(int depth) throws JsonSyntaxException {
		Place place = this.in.place();
		if (depth >= LenientJson.MAX_DEPTH && "{[".indexOf(this.in.peek()) >= 0 && !this.in.atEnd()) {
			throw this.in.problem(place, "depth", "Nested deeper than " + LenientJson.MAX_DEPTH,
					Integer.toString(LenientJson.MAX_DEPTH));
		}
		if (this.in.skip("{")) {
			return object(depth + 1);
		}
		if (this.in.skip("[")) {
			return array(depth + 1);
		}
		if (this.in.skip("\"")) {
			return JSON.stringNode(this.in.quoted('"', place));
		}
		if (this.in.skip("'")) {
			this.in.note(place, Kind.SINGLE_QUOTES, "");
			return JSON.stringNode(this.in.quoted('\'', place));
		}
		return bare(place);
	}

	private JsonNode bare(Place place) throws JsonSyntaxException {
		String word = this.in.word();
		if (word.isEmpty()) {
			throw this.in.unexpected("valueExpected", "A value should stand here");
		}
		if (NUMBER.matcher(word).matches()) {
			return number(place, word);
		}
		String lower = word.toLowerCase(Locale.ROOT);
		if (!LITERALS.contains(lower)) {
			this.in.note(place, Kind.BARE_WORD, word);
			return JSON.stringNode(word);
		}
		if (!lower.equals(word)) {
			this.in.note(place, Kind.LITERAL_CASE, word);
		}
		return lower.equals("null") ? JSON.nullNode() : JSON.booleanNode(lower.equals("true"));
	}

	private JsonNode number(Place place, String word) throws JsonSyntaxException {
		try {
			if (word.length() <= MAX_NUMBER_LENGTH) {
				return WrittenNumber.node(word);
			}
		}
		catch (NumberFormatException ex) {
			// Too large to count with: refused below
		}
		throw this.in.problem(place, "number", "The number is too large");
	}

	private ArrayNode array(int depth) throws JsonSyntaxException {
		ArrayNode array = JSON.arrayNode();
		this.in.blanks();
		while (!this.in.skip("]")) {
			Place place = this.in.place();
			if (separator(",", ";")) {
				this.in.note(place, Kind.OMITTED_VALUE, "");
				array.addNull();
			}
			else {
				array.add(below(Integer.toString(array.size()), place, depth));
				separated(array);
			}
			this.in.blanks();
		}
		return array;
	}

	private void separated(ArrayNode array) throws JsonSyntaxException {
		this.in.blanks();
		Place place = this.in.place();
		if (separator(",", ";")) {
			this.in.blanks();
			if (this.in.peek() == ']') {
				this.in.note(place, Kind.TRAILING_COMMA, "");
			}
		}
		else if (this.in.peek() != ']') {
			throw this.in.unexpected("arrayEnd", "A comma or ] should stand here");
		}
	}

	private ObjectNode object(int depth) throws JsonSyntaxException {
		ObjectNode object = JSON.objectNode();
		this.in.blanks();
		if (this.in.skip("}")) {
			return object;
		}
		do {
			this.in.blanks();
			member(object, depth);
			this.in.blanks();
		}
		while (separator(",", ";"));
		if (!this.in.skip("}")) {
			throw this.in.unexpected("objectEnd", "A comma or } should stand here");
		}
		return object;
	}

	private void member(ObjectNode object, int depth) throws JsonSyntaxException {
		Place place = this.in.place();
		String name = name(place);
		this.in.blanks();
		Place sign = this.in.place();
		if (!this.in.skip(":")) {
			if (!this.in.skip("=>") && !this.in.skip("=")) {
				throw this.in.unexpected("colonExpected", "A colon should stand here");
			}
			this.in.note(sign, Kind.SEPARATOR, "=");
		}
		this.in.blanks();
		if (object.has(name)) {
			this.in.note(place, Kind.DUPLICATE_NAME, name);
		}
		if (depth == 1) {
			this.places.put(name, place);
		}
		object.set(name, below(name.replace("~", "~0").replace("/", "~1"), place, depth));
	}

	private JsonNode below(String step, Place place, int depth) throws JsonSyntaxException {
		String parent = this.pointer;
		this.pointer = parent + "/" + step;
		this.pointers.put(this.pointer, place);
		JsonNode value = value(depth);
		this.pointer = parent;
		return value;
	}

	private String name(Place place) throws JsonSyntaxException {
		if (this.in.skip("\"")) {
			return this.in.quoted('"', place);
		}
		if (this.in.skip("'")) {
			this.in.note(place, Kind.SINGLE_QUOTES, "");
			return this.in.quoted('\'', place);
		}
		String name = this.in.word();
		if (name.isEmpty()) {
			throw this.in.unexpected("nameExpected", "A name should stand here");
		}
		this.in.note(place, Kind.BARE_NAME, name);
		return name;
	}

	private boolean separator(String usual, String other) {
		Place place = this.in.place();
		if (this.in.skip(usual)) {
			return true;
		}
		boolean there = this.in.skip(other);
		if (there) {
			this.in.note(place, Kind.SEPARATOR, other);
		}
		return there;
	}

}
