package dev.o2cluster.nodeconfig;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.release.FieldType;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the fields of a node file mean to O2OA, however they are written: a missing field
 * means the release line's own value, {@code null} mostly the same, and a number may
 * stand in quotes.
 *
 * @param content what the file says
 * @param release the release line that reads it
 */
record FieldReading(ObjectNode content, Release release) {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.0+)?");

	private static final String ENABLE = "enable";

	/** The field's value; missing where only O2OA's classes would know it. */
	JsonNode value(String section, String field) {
		JsonNode holder = section.equals(Release.ROOT) ? this.content : this.content.path(section);
		JsonNode written = holder.path(field);
		Optional<NodeField> known = this.release.field(section, field);
		boolean role = field.equals(ENABLE) && ServerRole.ofKey(section).isPresent();
		if (role && !holder.isObject()) {
			return JSON.booleanNode(this.release.behaviour().missingSection() == MissingSection.ON);
		}
		if (role && written.isNull()) {
			return JSON.booleanNode(section.equals(ServerRole.CENTER.key()));
		}
		if (role && written.isMissingNode()) {
			return JSON.booleanNode(known.map(NodeField::absent).map((absent) -> absent.asBoolean(true)).orElse(true));
		}
		return known.map((knownField) -> read(knownField, written)).orElseGet(() -> withoutNulls(written));
	}

	private static JsonNode read(NodeField field, JsonNode written) {
		if (written.isMissingNode() || written.isNull()) {
			return whenMissing(field);
		}
		return switch (field.type()) {
			case BOOLEAN ->
				written.isString() ? JSON.booleanNode(written.stringValue().strip().equalsIgnoreCase("true")) : written;
			case INTEGER -> integer(written);
			case STRING -> written.isNumber() || written.isBoolean() ? JSON.stringNode(written.asString()) : written;
			case OBJECT -> written.isObject() ? members(field, (ObjectNode) written) : written;
			default -> withoutNulls(written);
		};
	}

	/**
	 * A merge patch cannot put a null into an object, and it would mean nothing there.
	 */
	private static JsonNode withoutNulls(JsonNode written) {
		if (!written.isObject()) {
			return written;
		}
		ObjectNode copy = JSON.objectNode();
		written.forEachEntry((key, value) -> {
			if (!value.isNull() && !note(key)) {
				copy.set(key, withoutNulls(value));
			}
		});
		return copy;
	}

	private static JsonNode integer(JsonNode written) {
		String text = written.isString() ? written.stringValue().strip() : written.toString();
		if (!NUMBER.matcher(text).matches()) {
			return written;
		}
		return JSON.numberNode(new BigDecimal(text).setScale(0, RoundingMode.DOWN).intValueExact());
	}

	/** Every known member, and those that are not known. */
	private static ObjectNode members(NodeField field, ObjectNode written) {
		ObjectNode members = JSON.objectNode();
		field.fields().forEach((known) -> {
			JsonNode value = read(known, written.path(known.name()));
			if (!value.isMissingNode()) {
				members.set(known.name(), value);
			}
		});
		written.forEachEntry((key, value) -> {
			if (!members.has(key) && !value.isNull() && !note(key)) {
				members.set(key, withoutNulls(value));
			}
		});
		return members;
	}

	private static JsonNode whenMissing(NodeField field) {
		JsonNode absent = field.absent();
		if (absent != null) {
			// "same-as-port" and the like depend on another field
			boolean plain = field.type() != FieldType.INTEGER || absent.isNumber();
			return plain ? absent : MissingNode.getInstance();
		}
		if (field.type() == FieldType.OBJECT) {
			return members(field, JSON.objectNode());
		}
		JsonNode usual = field.defaultValue();
		return (usual != null) ? usual : MissingNode.getInstance();
	}

	/** Keys that begin like this are remarks, which O2OA takes out before it reads. */
	static boolean note(String key) {
		return key.startsWith("###");
	}

	/** The fields that stand in a section or mean something without standing there. */
	List<String> names(String section) {
		JsonNode holder = section.equals(Release.ROOT) ? this.content : this.content.path(section);
		return holder.isObject() ? List.copyOf(holder.propertyNames()) : List.of();
	}

}
