package dev.o2cluster.json;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.json.JsonNote.Kind;
import dev.o2cluster.json.LenientJson.Place;

/**
 * Goes through a text character by character and lets pass what O2OA's reader (Gson,
 * lenient) lets pass between and inside words.
 */
final class LenientScanner {

	/** What ends a word without quotes. */
	private static final String WORD_END = "/\\;#={}[]:, \t\f\r\n";

	private static final int NOTE_LENGTH = 60;

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final String text;

	private final List<JsonNote> notes = new ArrayList<>();

	private int unlisted;

	private int position;

	private int line = 1;

	private int lineStart;

	LenientScanner(String text) {
		this.text = text;
		if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
			note(place(), Kind.BYTE_ORDER_MARK, "");
			this.position++;
			this.lineStart = 1;
		}
	}

	List<JsonNote> notes() {
		return this.notes;
	}

	int unlisted() {
		return this.unlisted;
	}

	Place place() {
		return new Place(this.line, this.position - this.lineStart + 1);
	}

	boolean atEnd() {
		return this.position >= this.text.length();
	}

	/** The character to read next; 0 at the end, which no JSON holds. */
	char peek() {
		return atEnd() ? '\0' : this.text.charAt(this.position);
	}

	char next() {
		char c = this.text.charAt(this.position++);
		if (c == '\n') {
			this.line++;
			this.lineStart = this.position;
		}
		return c;
	}

	boolean skip(String expected) {
		boolean there = this.text.startsWith(expected, this.position);
		if (there) {
			this.position += expected.length();
		}
		return there;
	}

	/** Skips blanks and comments. */
	void blanks() throws JsonSyntaxException {
		while (!atEnd()) {
			if (" \t\r\n".indexOf(peek()) >= 0) {
				next();
			}
			else if (!comment()) {
				return;
			}
		}
	}

	private boolean comment() throws JsonSyntaxException {
		Place place = place();
		int start = this.position;
		if (skip("/*")) {
			while (!skip("*/")) {
				if (atEnd()) {
					throw problem(place, "commentEnd", "The comment does not end");
				}
				next();
			}
		}
		else if (skip("//") || skip("#")) {
			while (!atEnd() && peek() != '\n') {
				next();
			}
		}
		else {
			return false;
		}
		note(place, Kind.COMMENT, this.text.substring(start, this.position));
		return true;
	}

	/** Reads a string behind its opening quote. */
	String quoted(char quote, Place start) throws JsonSyntaxException {
		StringBuilder value = new StringBuilder();
		while (!atEnd()) {
			Place place = place();
			char c = next();
			if (c == quote) {
				return value.toString();
			}
			if (c < ' ') {
				note(place, Kind.CONTROL_CHARACTER, "");
			}
			value.append((c == '\\') ? escaped(place) : c);
		}
		throw problem(start, "stringEnd", "The string does not end");
	}

	private char escaped(Place place) throws JsonSyntaxException {
		char c = atEnd() ? '\0' : next();
		return switch (c) {
			case '"', '\'', '\\', '/' -> c;
			case '\n' -> '\n';
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 't' -> '\t';
			case 'u' -> hexadecimal(place);
			default -> throw problem(place, "escape", "No such escape: \\" + printable(c), printable(c));
		};
	}

	private char hexadecimal(Place place) throws JsonSyntaxException {
		int end = Math.min(this.position + 4, this.text.length());
		String digits = this.text.substring(this.position, end);
		if (!digits.matches("[0-9a-fA-F]{4}")) {
			throw problem(place, "escape", "No such escape: \\u" + printable(digits), "u" + printable(digits));
		}
		this.position = end;
		return (char) Integer.parseInt(digits, 16);
	}

	/** Reads a word without quotes, perhaps an empty one. */
	String word() {
		int start = this.position;
		while (!atEnd() && WORD_END.indexOf(peek()) < 0) {
			next();
		}
		return this.text.substring(start, this.position);
	}

	void note(Place place, Kind kind, String written) {
		if (this.notes.size() < LenientJson.MAX_NOTES) {
			this.notes.add(new JsonNote(place.line(), place.column(), kind, printable(written)));
		}
		else {
			this.unlisted++;
		}
	}

	/** The next character is not what JSON wants here. */
	JsonSyntaxException unexpected(String code, String wanted) {
		String found = atEnd() ? "" : printable(peek());
		return atEnd() ? problem(place(), code + ".end", wanted + ", but the text ends")
				: problem(place(), code, wanted + ", not " + found, found);
	}

	JsonSyntaxException problem(Place place, String code, String reason, String... arguments) {
		return new JsonSyntaxException(place.line(), place.column(), code, reason, List.of(arguments));
	}

	private static String printable(char c) {
		return printable(String.valueOf(c));
	}

	static String printable(String written) {
		String clean = written.strip().replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ");
		return (clean.length() <= NOTE_LENGTH) ? clean : clean.substring(0, NOTE_LENGTH) + "…";
	}

}
