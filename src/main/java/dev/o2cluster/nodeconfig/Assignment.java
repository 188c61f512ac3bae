package dev.o2cluster.nodeconfig;

import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value put into a node file, and why it is put there.
 *
 * @param section the section, or {@link Release#ROOT}
 * @param field the field's key
 * @param value the value; an object is merged into the one that stands there
 * @param origin where the value comes from
 */
record Assignment(String section, String field, JsonNode value, Origin origin) {

	void applyTo(ObjectNode node) {
		ObjectNode target = this.section.equals(Release.ROOT) ? node : node.withObjectProperty(this.section);
		if (this.value.isObject() && target.path(this.field).isObject()) {
			((ObjectNode) target.get(this.field)).setAll((ObjectNode) this.value.deepCopy());
		}
		else {
			target.set(this.field, this.value.deepCopy());
		}
	}

}
