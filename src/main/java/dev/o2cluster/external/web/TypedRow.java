package dev.o2cluster.external.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.MultiValueMap;

/**
 * What the inputs of one database or store hold.
 *
 * @param values the texts as typed, by the member's name
 */
record TypedRow(Map<String, String> values) {

	private static final String PREFIX = "s";

	/** The rows of a form, in the order of the page. */
	static List<TypedRow> of(MultiValueMap<String, String> typed, int most) {
		Map<Integer, Map<String, String>> rows = new LinkedHashMap<>();
		typed.forEach((name, texts) -> {
			int dot = name.indexOf('.');
			if (name.startsWith(PREFIX) && dot > 1 && name.substring(1, dot).matches("\\d{1,3}")) {
				rows.computeIfAbsent(Integer.parseInt(name.substring(1, dot)), (row) -> new LinkedHashMap<>())
					.put(name.substring(dot + 1), (texts.get(0) != null) ? texts.get(0).replace("\r\n", "\n") : "");
			}
		});
		return rows.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.limit(most)
			.map((row) -> new TypedRow(row.getValue()))
			.toList();
	}

	/** Id of an input. */
	static String id(int row, String member) {
		return PREFIX + row + "." + member;
	}

	/** What an input holds; nothing where it is not there. */
	public String value(String member) {
		return this.values.getOrDefault(member, "");
	}

	public boolean flag(String member) {
		return value(member).equals("true");
	}

	/** Whether a password is kept or typed, so that the page can say so. */
	public boolean kept() {
		return !value("ref").isEmpty() && value("password").isEmpty();
	}

	TypedRow with(String member, String value) {
		Map<String, String> copy = new LinkedHashMap<>(this.values);
		copy.put(member, value);
		return new TypedRow(copy);
	}

	void text(ObjectNode node, String member) {
		if (!value(member).isEmpty()) {
			node.put(member, value(member));
		}
	}

	void number(ObjectNode node, String member) {
		String text = value(member).strip();
		if (text.matches("-?\\d{1,9}")) {
			node.put(member, Integer.parseInt(text));
		}
		else {
			text(node, member);
		}
	}

	void lines(ObjectNode node, String member) {
		List<String> lines = value(member).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
		if (!lines.isEmpty()) {
			ArrayNode array = node.putArray(member);
			lines.forEach(array::add);
		}
	}

	/**
	 * Puts the password's reference: a new one where one was typed, the old one where it
	 * was left alone, none where it is to go.
	 * @return the values with the new one
	 */
	SecretValues password(ObjectNode node, SecretValues values) {
		if (flag("clear")) {
			return values;
		}
		Optional<SecretRef> typed = value("password").isEmpty() ? Optional.empty() : Optional.of(SecretRef.random());
		String ref = typed.map(SecretRef::id).orElseGet(() -> value("ref"));
		if (!ref.isEmpty()) {
			node.set("password", JsonNodeFactory.instance.objectNode().put("secret", ref));
		}
		return typed.map((secret) -> values.with(secret, SecretValue.of(value("password")))).orElse(values);
	}

	/** Sets a text unless there is none. */
	static void put(Map<String, String> values, String member, @Nullable Object value) {
		if (value != null && !value.toString().isEmpty()) {
			values.put(member, value.toString());
		}
	}

}
