package dev.o2cluster.nodeconfig;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON merge patches (RFC 7396): {@code null} removes a member, objects merge, anything
 * else replaces.
 *
 * @param patch the patch
 * @param because why it is applied
 */
record MergePatch(ObjectNode patch, Because because) {

	void applyTo(ObjectNode target, Trace trace) {
		apply(target, this.patch, "", trace);
	}

	private void apply(ObjectNode target, ObjectNode changes, String pointer, Trace trace) {
		changes.forEachEntry((key, change) -> {
			String place = Pointers.below(pointer, key);
			if (change.isNull()) {
				target.remove(key);
			}
			else if (change.isObject()) {
				JsonNode old = target.path(key);
				if (!old.isObject()) {
					trace.set(place, this.because);
				}
				ObjectNode merged = old.isObject() ? (ObjectNode) old : target.putObject(key);
				apply(merged, (ObjectNode) change, place, trace);
			}
			else {
				target.set(key, change.deepCopy());
				trace.set(place, this.because);
			}
		});
	}

}
