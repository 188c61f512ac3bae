package dev.o2cluster.bundle;

import java.nio.charset.StandardCharsets;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.json.LenientJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What previews show of a secret file: the names of a JSON object, never a value.
 */
final class Mask {

	/** Stands for a value, whatever its length. */
	static final String HIDDEN = "••••••";

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private Mask() {
	}

	static String of(byte[] bytes) {
		try {
			JsonNode tree = LenientJson.read(new String(bytes, StandardCharsets.UTF_8)).tree();
			return tree.isContainer() ? JsonText.print(masked(tree)) : HIDDEN + "\n";
		}
		catch (JsonSyntaxException ex) {
			return HIDDEN + "\n";
		}
	}

	private static JsonNode masked(JsonNode node) {
		if (node.isObject()) {
			ObjectNode masked = JSON.objectNode();
			node.forEachEntry((name, value) -> masked.set(name, masked(value)));
			return masked;
		}
		if (node.isArray()) {
			ArrayNode masked = JSON.arrayNode();
			node.forEach((value) -> masked.add(masked(value)));
			return masked;
		}
		return JSON.stringNode(HIDDEN);
	}

}
