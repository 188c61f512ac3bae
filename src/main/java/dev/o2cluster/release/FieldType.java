package dev.o2cluster.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.JsonNode;

/**
 * The kind of value a node file's field holds.
 */
public enum FieldType {

	@JsonProperty("boolean")
	BOOLEAN,

	@JsonProperty("integer")
	INTEGER,

	@JsonProperty("string")
	STRING,

	/** A list of strings. */
	@JsonProperty("strings")
	STRINGS,

	/** A list of {@code {name, weight}}; a module that is not listed weighs 100. */
	@JsonProperty("weights")
	WEIGHTS,

	/** A list of {@code {protocol, username, password, weight}}. */
	@JsonProperty("accounts")
	ACCOUNTS,

	/** An object with keys of the operator's choice. */
	@JsonProperty("map")
	MAP,

	/** An object with known fields of its own. */
	@JsonProperty("object")
	OBJECT;

	/**
	 * Tells whether an empty input cannot be meant as a value.
	 * @return whether it stands for "nothing chosen"
	 */
	public boolean emptyMeansNothing() {
		return this == BOOLEAN || this == INTEGER;
	}

	boolean fits(JsonNode value) {
		return switch (this) {
			case BOOLEAN -> value.isBoolean();
			case INTEGER -> value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
			case STRING -> value.isString();
			case STRINGS -> value.isArray() && value.valueStream().allMatch(JsonNode::isString);
			case WEIGHTS -> value.isArray() && value.valueStream().allMatch(FieldType::isWeight);
			case ACCOUNTS -> value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
			case MAP, OBJECT -> value.isObject();
		};
	}

	private static boolean isWeight(JsonNode item) {
		return item.isObject() && item.path("name").isString() && item.path("weight").isIntegralNumber()
				&& item.size() == 2;
	}

}
