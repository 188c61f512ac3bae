package dev.o2cluster.nodeconfig;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Finds the values in which a node file differs from the sample it is made from. A list
 * counts as one value.
 */
final class SampleChanges {

	private final List<String> pointers = new ArrayList<>();

	private SampleChanges() {
	}

	static List<String> between(JsonNode sample, JsonNode content) {
		SampleChanges changes = new SampleChanges();
		changes.compare(sample, content, "");
		return List.copyOf(changes.pointers);
	}

	private void compare(JsonNode sample, JsonNode content, String pointer) {
		if (content.isObject() && (sample.isObject() || sample.isMissingNode()) && !content.isEmpty()) {
			content.forEachEntry((key, member) -> compare(sample.path(key), member, Pointers.below(pointer, key)));
			sample.forEachEntry((key, member) -> {
				if (!content.has(key)) {
					this.pointers.add(Pointers.below(pointer, key));
				}
			});
		}
		else if (!Members.same(sample, content)) {
			this.pointers.add(pointer);
		}
	}

}
