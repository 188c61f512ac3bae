package dev.o2cluster.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.o2cluster.json.JsonNote;
import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.LenientJson;
import dev.o2cluster.json.Utf8Text;
import dev.o2cluster.json.LenientJson.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operator's own {@code node_127.0.0.1.json}, from which the node files of a topology
 * are made instead of the release line's sample.
 *
 * @param text the file, as it was handed in
 * @param content what it says, as strict JSON; must not be changed
 * @param notes what a strict reader would not have taken
 * @param unlisted how many more notes there would be
 */
public record Sample(String text, ObjectNode content, List<JsonNote> notes, int unlisted) {

	/** Largest file taken, in bytes of UTF-8. */
	public static final int MAX_BYTES = 1024 * 1024;

	/** The member of a document that holds the text. */
	static final String PATH = "sample";

	public Sample {
		notes = List.copyOf(notes);
	}

	/**
	 * Reads a file.
	 * @param file its bytes
	 * @return the sample
	 * @throws InvalidTopologyException if it cannot be a sample, with the place at fault
	 */
	public static Sample read(byte[] file) {
		if (file.length > MAX_BYTES) {
			throw tooLarge(file);
		}
		try {
			return read(Utf8Text.read(file));
		}
		catch (JsonSyntaxException ex) {
			throw refused("sample.encoding", ex.line(), ex.column());
		}
	}

	/**
	 * Reads a file's text.
	 * @param text JSON, or what O2OA's lenient reader takes for it
	 * @return the sample
	 * @throws InvalidTopologyException if it cannot be a sample, with the place at fault
	 */
	public static Sample read(String text) {
		if (text.length() > MAX_BYTES / 4) {
			byte[] file = text.getBytes(StandardCharsets.UTF_8);
			if (file.length > MAX_BYTES) {
				throw tooLarge(file);
			}
		}
		try {
			return of(text, LenientJson.read(text));
		}
		catch (JsonSyntaxException ex) {
			List<String> arguments = new ArrayList<>(
					List.of(Integer.toString(ex.line()), Integer.toString(ex.column())));
			arguments.addAll(ex.arguments());
			throw refused("sample.syntax." + ex.code(), arguments.toArray());
		}
	}

	private static Sample of(String text, LenientJson read) {
		if (!(read.tree() instanceof ObjectNode content)) {
			String before = text.substring(0, text.length() - text.stripLeading().length());
			throw refused("sample.object", line(before), column(before));
		}
		for (ServerRole role : ServerRole.values()) {
			JsonNode section = content.path(role.key());
			if (!section.isObject() && !section.isNull() && !section.isMissingNode()) {
				Place place = Objects.requireNonNull(read.places().get(role.key()));
				throw refused("sample.section", place.line(), place.column(), role.key());
			}
		}
		return new Sample(text, content, read.notes(), read.unlisted());
	}

	/** Names the place where the file passes the limit. */
	private static InvalidTopologyException tooLarge(byte[] file) {
		String before = new String(file, 0, MAX_BYTES, StandardCharsets.UTF_8);
		return refused("sample.tooLarge", line(before), column(before), MAX_BYTES, file.length);
	}

	private static int line(String before) {
		return (int) before.chars().filter((c) -> c == '\n').count() + 1;
	}

	private static int column(String before) {
		return before.length() - before.lastIndexOf('\n');
	}

	private static InvalidTopologyException refused(String code, Object... arguments) {
		return new InvalidTopologyException(List.of(DocumentProblem.of(PATH, code, arguments)));
	}

	/** The text says it all. */
	@Override
	public boolean equals(Object other) {
		return other instanceof Sample sample && sample.text.equals(this.text);
	}

	@Override
	public int hashCode() {
		return this.text.hashCode();
	}

	@Override
	public String toString() {
		return "sample of " + this.text.length() + " characters";
	}

}
