package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.o2cluster.json.JsonMeaning;
import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.json.LenientJson;
import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.JsonNode;

/**
 * A file the console composes of parts of the design and of passwords, compared with one
 * that was handed in.
 */
final class ComposedFile {

	private static final String MARK = "\u0000";

	private final Function<Function<SecretRef, String>, String> compose;

	/**
	 * Names a file by what writes it.
	 * @param compose writes the file, given what finds passwords
	 */
	ComposedFile(Function<Function<SecretRef, String>, String> compose) {
		this.compose = compose;
	}

	/**
	 * Finds the passwords with which a file comes out that says the same.
	 * @param bytes the file handed in
	 * @return the passwords; empty where the file says something else
	 */
	Optional<Map<SecretRef, String>> passwords(byte[] bytes) {
		try {
			Map<SecretRef, String> found = new HashMap<>();
			collect(JsonText.parse(this.compose.apply((ref) -> MARK + ref)), tree(bytes), found);
			return says(bytes, found) ? Optional.of(found) : Optional.empty();
		}
		catch (JsonSyntaxException ex) {
			return Optional.empty();
		}
	}

	/** Whether the file says the same, however it is written. */
	boolean says(byte[] bytes, Map<SecretRef, String> passwords) {
		return JsonMeaning.same(text(passwords), new String(bytes, StandardCharsets.UTF_8));
	}

	/** Whether it is the very same file. */
	boolean writes(byte[] bytes, Map<SecretRef, String> passwords) {
		return text(passwords).equals(new String(bytes, StandardCharsets.UTF_8));
	}

	private String text(Map<SecretRef, String> passwords) {
		return this.compose.apply((ref) -> passwords.getOrDefault(ref, ""));
	}

	static JsonNode tree(byte[] bytes) throws JsonSyntaxException {
		return LenientJson.read(new String(bytes, StandardCharsets.UTF_8)).tree();
	}

	/** What O2OA lets pass in a file; empty for strict JSON. */
	static Optional<LenientJson> notes(byte[] bytes) {
		try {
			return Optional.of(LenientJson.read(new String(bytes, StandardCharsets.UTF_8)))
				.filter((read) -> !read.notes().isEmpty());
		}
		catch (JsonSyntaxException ex) {
			return Optional.empty();
		}
	}

	private static void collect(JsonNode marked, JsonNode actual, Map<SecretRef, String> found) {
		if (marked.isString() && marked.stringValue().startsWith(MARK) && actual.isString()) {
			found.putIfAbsent(new SecretRef(marked.stringValue().substring(1)), actual.stringValue());
		}
		for (String name : marked.propertyNames()) {
			collect(marked.path(name), actual.path(name), found);
		}
		for (int i = 0; marked.isArray() && i < marked.size(); i++) {
			collect(marked.get(i), actual.path(i), found);
		}
	}

}
