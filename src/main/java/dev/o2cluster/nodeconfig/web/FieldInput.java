package dev.o2cluster.nodeconfig.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.json.LenientJson;
import dev.o2cluster.release.FieldType;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.NodeField.Holds;
import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.util.MultiValueMap;

/**
 * What the inputs of one value hold: one text, or for lists of modules a choice per
 * module and a text for the rest.
 *
 * @param text the text as typed, lines ending in {@code \n}; empty where nothing is
 * chosen
 * @param modules what is chosen for each of the release line's modules; empty for other
 * values
 */
record FieldInput(String text, Map<String, String> modules) {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private static final String TICKED = "on";

	/** How the inputs show a value. */
	static FieldInput of(Leaf leaf, JsonNode value, Release release) {
		if (value.isMissingNode() || value.isNull()) {
			return new FieldInput("", Map.of());
		}
		if (leaf.type().holds() == Holds.MODULES && value.isArray()) {
			return modules(leaf.type(), value, release);
		}
		return new FieldInput(asTyped(leaf, switch (leaf.type().type()) {
			case STRINGS -> value.valueStream().map((line) -> line.asString("")).collect(Collectors.joining("\n"));
			case WEIGHTS, ACCOUNTS, MAP, OBJECT -> value.isEmpty() ? "" : JsonText.print(value);
			default -> value.isValueNode() ? value.asString() : value.toString();
		}), Map.of());
	}

	/** What a browser makes of a text in a field of one line, or of several. */
	private static String asTyped(Leaf leaf, String text) {
		String lines = text.replace("\r\n", "\n").replace('\r', '\n');
		return (leaf.type().type() == FieldType.STRING) ? lines.replace("\n", "") : lines.strip();
	}

	/** What was typed. */
	static FieldInput typed(Leaf leaf, MultiValueMap<String, String> typed, Release release) {
		String text = asTyped(leaf, Optional.ofNullable(typed.getFirst(leaf.id())).orElse(""));
		Map<String, String> modules = new LinkedHashMap<>();
		if (leaf.type().holds() == Holds.MODULES) {
			for (String module : release.modules()) {
				String chosen = Optional.ofNullable(typed.getFirst(leaf.id() + ":" + module)).orElse("").strip();
				if (!chosen.isEmpty()) {
					modules.put(module, chosen);
				}
			}
		}
		return new FieldInput(text, modules);
	}

	private static FieldInput modules(NodeField field, JsonNode value, Release release) {
		Map<String, String> chosen = new LinkedHashMap<>();
		List<String> others = new ArrayList<>();
		for (JsonNode entry : value) {
			String name = (field.type() == FieldType.WEIGHTS) ? entry.path("name").asString("") : entry.asString("");
			String weight = (field.type() == FieldType.WEIGHTS) ? entry.path("weight").asString("") : TICKED;
			Optional<String> module = release.modules()
				.stream()
				.filter((known) -> names(release, known, name))
				.findFirst();
			module.ifPresent((known) -> chosen.put(known, weight));
			if (module.isEmpty()) {
				others.add((field.type() == FieldType.WEIGHTS) ? name + " " + weight : name);
			}
		}
		Map<String, String> ordered = new LinkedHashMap<>();
		release.modules()
			.stream()
			.filter(chosen::containsKey)
			.forEach((known) -> ordered.put(known, chosen.get(known)));
		return new FieldInput(String.join("\n", others).strip(), ordered);
	}

	private static boolean names(Release release, String module, String written) {
		return written.equals(module) || written.equals(release.modulePattern(module))
				|| written.equals(release.moduleClass(module));
	}

	boolean isEmpty() {
		return this.text.isEmpty() && this.modules.isEmpty();
	}

	/**
	 * The value the inputs stand for.
	 * @throws JsonSyntaxException if a text that has to be JSON is not
	 */
	JsonNode value(NodeField field) throws JsonSyntaxException {
		return switch (field.type()) {
			case BOOLEAN -> (this.text.equals("true") || this.text.equals("false"))
					? JSON.booleanNode(Boolean.parseBoolean(this.text)) : JSON.stringNode(this.text);
			case INTEGER -> number(this.text);
			case STRING -> JSON.stringNode(this.text);
			case STRINGS -> strings();
			case WEIGHTS -> weights();
			case ACCOUNTS -> this.text.isEmpty() ? JSON.arrayNode() : LenientJson.read(this.text).tree();
			case MAP, OBJECT -> this.text.isEmpty() ? JSON.objectNode() : LenientJson.read(this.text).tree();
		};
	}

	private ArrayNode strings() {
		ArrayNode strings = JSON.arrayNode();
		this.modules.keySet().forEach(strings::add);
		lines().forEach(strings::add);
		return strings;
	}

	private ArrayNode weights() {
		ArrayNode weights = JSON.arrayNode();
		this.modules.forEach((module, weight) -> weights.addObject().put("name", module).set("weight", number(weight)));
		lines().forEach((line) -> {
			int blank = line.lastIndexOf(' ');
			weights.addObject()
				.put("name", line.substring(0, Math.max(0, blank)).strip())
				.set("weight", number(line.substring(blank + 1)));
		});
		return weights;
	}

	private List<String> lines() {
		return this.text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	private static JsonNode number(String text) {
		return text.strip().matches("-?[0-9]{1,18}") ? number(Long.parseLong(text.strip())) : JSON.stringNode(text);
	}

	private static JsonNode number(long value) {
		return (value == (int) value) ? JSON.numberNode((int) value) : JSON.numberNode(value);
	}

}
