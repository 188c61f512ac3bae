package dev.o2cluster.topology;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

import tools.jackson.databind.JsonNode;

/**
 * Values chosen for fields the release line knows, by section and field. The JSON values
 * are shared and must not be changed.
 *
 * @param sections field values by section; the fields of the node file's root stand under
 * {@code root}
 */
public record Settings(Map<String, Map<String, JsonNode>> sections) {

	/** Nothing chosen: every field keeps the sample's value. */
	public static final Settings NONE = new Settings(Map.of());

	public Settings {
		Map<String, Map<String, JsonNode>> copy = new LinkedHashMap<>();
		sections.forEach((section, fields) -> {
			if (!fields.isEmpty()) {
				copy.put(section, Collections.unmodifiableMap(new LinkedHashMap<>(fields)));
			}
		});
		sections = Collections.unmodifiableMap(copy);
	}

	/**
	 * The value chosen for a field.
	 * @param section the field's section
	 * @param field the field's key
	 * @return the value, if one was chosen
	 */
	public Optional<JsonNode> find(String section, String field) {
		return Optional.ofNullable(this.sections.getOrDefault(section, Map.of()).get(field));
	}

	/**
	 * These settings with one value more.
	 * @param section the field's section
	 * @param field the field's key
	 * @param value the value to choose
	 * @return new settings
	 */
	public Settings with(String section, String field, JsonNode value) {
		Map<String, Map<String, JsonNode>> copy = new LinkedHashMap<>(this.sections);
		Map<String, JsonNode> fields = new LinkedHashMap<>(copy.getOrDefault(section, Map.of()));
		fields.put(field, value);
		copy.put(section, fields);
		return new Settings(copy);
	}

	/**
	 * These settings with one value less.
	 * @param section the field's section
	 * @param field the field's key
	 * @return new settings
	 */
	public Settings without(String section, String field) {
		Map<String, Map<String, JsonNode>> copy = new LinkedHashMap<>(this.sections);
		Map<String, JsonNode> fields = new LinkedHashMap<>(copy.getOrDefault(section, Map.of()));
		fields.remove(field);
		copy.put(section, fields);
		return new Settings(copy);
	}

	/**
	 * Visits each section with its chosen values.
	 * @param visitor what to do with a section's key and its values
	 */
	public void forEach(BiConsumer<String, Map<String, JsonNode>> visitor) {
		this.sections.forEach(visitor);
	}

}
