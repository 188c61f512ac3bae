package dev.o2cluster.nodeconfig;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.NodeField.Holds;
import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Module names as chosen, written as O2OA compares them. Observed on 6.0.3: the bare name
 * {@code x_file_assemble_control} matches nothing, {@code *x_file_assemble_control} does.
 */
final class ModuleNames {

	private ModuleNames() {
	}

	static JsonNode written(Release release, NodeField field, JsonNode value) {
		if (field.holds() != Holds.MODULES || !value.isArray()) {
			return value;
		}
		ArrayNode written = ((ArrayNode) value).arrayNode();
		value.forEach((entry) -> written.add(entry.isObject() ? weight(release, (ObjectNode) entry)
				: written.stringNode(release.modulePattern(entry.asString("")))));
		return written;
	}

	private static ObjectNode weight(Release release, ObjectNode entry) {
		return entry.deepCopy().put("name", release.moduleClass(entry.path("name").asString("")));
	}

}
