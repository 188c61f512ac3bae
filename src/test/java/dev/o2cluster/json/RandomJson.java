package dev.o2cluster.json;

import java.math.BigDecimal;
import java.util.Random;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random JSON trees, the same for the same seed.
 */
public final class RandomJson {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private static final String[] WORDS = { "", "web", "###note", "a/b~c", "端口", "\"quoted\" \\ text", "line\nbreak",
			"\u0001", "x_custom", "*.gif", "\ud83d\ude00", "<a&b='c'>" };

	private RandomJson() {
	}

	public static JsonNode value(Random random, int depth) {
		return switch (random.nextInt((depth > 0) ? 8 : 6)) {
			case 0 -> JSON.nullNode();
			case 1 -> JSON.booleanNode(random.nextBoolean());
			case 2 -> JSON.numberNode(random.nextInt());
			case 3 -> JSON.numberNode(random.nextLong());
			case 4 -> JSON.numberNode(new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(4)));
			case 5 -> JSON.stringNode(word(random));
			case 6 -> array(random, depth);
			default -> object(random, depth);
		};
	}

	public static ObjectNode object(Random random, int depth) {
		ObjectNode object = JSON.objectNode();
		int size = random.nextInt(5);
		for (int i = 0; i < size; i++) {
			object.set(word(random) + random.nextInt(9), value(random, depth - 1));
		}
		return object;
	}

	public static String word(Random random) {
		return WORDS[random.nextInt(WORDS.length)];
	}

	private static ArrayNode array(Random random, int depth) {
		ArrayNode array = JSON.arrayNode();
		int size = random.nextInt(5);
		for (int i = 0; i < size; i++) {
			array.add(value(random, depth - 1));
		}
		return array;
	}

}
