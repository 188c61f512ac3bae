package dev.o2cluster.nodeconfig;

import java.util.List;

import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One value put into a node file, and why it is put there.
 *
 * @param section the section, or {@link Release#ROOT}
 * @param field the field's key
 * @param value the value; an object is merged into the one that stands there
 * @param because why
 */
record Assignment(String section, String field, JsonNode value, Because because) {

	void applyTo(ObjectNode node, Release release, Trace trace) {
		boolean root = this.section.equals(Release.ROOT);
		ObjectNode target = root ? node : section(node, release);
		put(target, this.field, this.value, order(release, root),
				Pointers.below(root ? "" : Pointers.below("", this.section), this.field), trace);
	}

	private ObjectNode section(ObjectNode node, Release release) {
		if (node.path(this.section) instanceof ObjectNode section) {
			return section;
		}
		ObjectNode section = node.objectNode();
		Members.put(node, this.section, section, order(release, true));
		return section;
	}

	private void put(ObjectNode target, String key, JsonNode wanted, List<String> order, String pointer, Trace trace) {
		JsonNode present = target.path(key);
		if (wanted.isObject() && present instanceof ObjectNode object) {
			wanted.forEachEntry(
					(name, member) -> put(object, name, member, List.of(), Pointers.below(pointer, name), trace));
			return;
		}
		if (!Members.same(present, wanted)) {
			Members.put(target, key, wanted.deepCopy(), order);
		}
		trace.set(pointer, this.because);
	}

	private List<String> order(Release release, boolean root) {
		return root ? release.rootOrder() : release.fieldOrder(this.section);
	}

}
