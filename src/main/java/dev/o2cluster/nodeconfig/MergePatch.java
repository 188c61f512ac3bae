package dev.o2cluster.nodeconfig;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON merge patches (RFC 7396): {@code null} removes a member, objects merge, anything
 * else replaces.
 */
final class MergePatch {

	private MergePatch() {
	}

	static void apply(ObjectNode target, ObjectNode patch) {
		patch.forEachEntry((key, change) -> {
			if (change.isNull()) {
				target.remove(key);
			}
			else if (change.isObject()) {
				JsonNode old = target.path(key);
				ObjectNode merged = old.isObject() ? (ObjectNode) old : target.putObject(key);
				apply(merged, (ObjectNode) change);
			}
			else {
				target.set(key, change.deepCopy());
			}
		});
	}

}
