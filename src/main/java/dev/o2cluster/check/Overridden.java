package dev.o2cluster.check;

import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The members of a merge patch that reach one field of a node file: the field itself, or
 * a section that is removed or replaced as a whole.
 */
final class Overridden {

	private Overridden() {
	}

	static boolean names(ObjectNode overrides, String section, String field) {
		if (section.equals(Release.ROOT)) {
			return overrides.has(field);
		}
		JsonNode fields = overrides.path(section);
		return !fields.isMissingNode() && (!fields.isObject() || fields.has(field));
	}

	static ObjectNode without(ObjectNode overrides, String section, String field) {
		if (!names(overrides, section, field)) {
			return overrides;
		}
		ObjectNode copy = overrides.deepCopy();
		if (section.equals(Release.ROOT)) {
			copy.remove(field);
			return copy;
		}
		if (copy.get(section) instanceof ObjectNode fields && fields.size() > 1) {
			fields.remove(field);
			return copy;
		}
		copy.remove(section);
		return copy;
	}

	static ObjectNode with(ObjectNode overrides, String section, String field, JsonNode value) {
		ObjectNode copy = overrides.deepCopy();
		ObjectNode fields = section.equals(Release.ROOT) ? copy : copy.withObjectProperty(section);
		fields.set(field, value);
		return copy;
	}

}
