package dev.o2cluster.json;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/**
 * What came of reading a text as leniently as O2OA does: a strict tree in which key order
 * and the style of numbers are kept.
 *
 * @param tree the value
 * @param notes the first {@value #MAX_NOTES} things that were let pass, in their order
 * @param unlisted how many more there were
 * @param places where each member of the root begins, by its name
 */
public record LenientJson(JsonNode tree, List<JsonNote> notes, int unlisted, Map<String, Place> places) {

	/** How many notes are kept one by one. */
	public static final int MAX_NOTES = 200;

	/** Deepest nesting read, the root's own level counted. */
	public static final int MAX_DEPTH = 32;

	public LenientJson {
		notes = List.copyOf(notes);
		places = Map.copyOf(places);
	}

	/**
	 * Reads a text.
	 * @param text JSON, or what O2OA's reader takes for it
	 * @return what it says
	 * @throws JsonSyntaxException if O2OA would not read it either, or it nests deeper
	 * than {@value #MAX_DEPTH}
	 */
	public static LenientJson read(String text) throws JsonSyntaxException {
		return new LenientParser(text).read();
	}

	/**
	 * Finds where the values of a text begin.
	 * @param text a text that can be read
	 * @return the place of each value, or of its name, by its JSON pointer; the last one
	 * of a name that stands twice
	 */
	public static Map<String, Place> places(String text) {
		try {
			LenientParser parser = new LenientParser(text);
			parser.read();
			return parser.pointers();
		}
		catch (JsonSyntaxException ex) {
			return Map.of();
		}
	}

	/**
	 * A place in a text.
	 *
	 * @param line the line, counted from 1
	 * @param column the column, counted from 1
	 */
	public record Place(int line, int column) {
	}

}
