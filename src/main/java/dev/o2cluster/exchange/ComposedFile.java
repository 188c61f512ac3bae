package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
	 * Finds the passwords with which the very same file comes out.
	 * @param bytes the file handed in
	 * @return the passwords; empty where the file says something else
	 */
	Optional<Map<SecretRef, String>> passwords(byte[] bytes) {
		try {
			Map<SecretRef, String> found = new HashMap<>();
			collect(JsonText.parse(this.compose.apply((ref) -> MARK + ref)), tree(bytes), found);
			String text = this.compose.apply((ref) -> found.getOrDefault(ref, ""));
			boolean same = text.equals(new String(bytes, StandardCharsets.UTF_8));
			return same ? Optional.of(found) : Optional.empty();
		}
		catch (JsonSyntaxException ex) {
			return Optional.empty();
		}
	}

	/** Whether the file says the same, however it is written. */
	boolean says(byte[] bytes, Map<SecretRef, String> passwords) {
		try {
			JsonNode ours = JsonText.parse(this.compose.apply((ref) -> passwords.getOrDefault(ref, "")));
			return ours.equals(
					(one, other) -> one.isNumber() && other.isNumber()
							? one.decimalValue().compareTo(other.decimalValue()) : (one.equals(other) ? 0 : 1),
					tree(bytes));
		}
		catch (JsonSyntaxException ex) {
			return false;
		}
	}

	boolean writes(byte[] bytes, Map<SecretRef, String> passwords) {
		return this.compose.apply((ref) -> passwords.getOrDefault(ref, ""))
			.equals(new String(bytes, StandardCharsets.UTF_8));
	}

	static JsonNode tree(byte[] bytes) throws JsonSyntaxException {
		return LenientJson.read(new String(bytes, StandardCharsets.UTF_8)).tree();
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
