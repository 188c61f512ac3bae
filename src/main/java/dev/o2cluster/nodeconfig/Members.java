package dev.o2cluster.nodeconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Members of JSON objects: where a new one goes, and when two values mean the same.
 */
final class Members {

	private Members() {
	}

	/**
	 * Sets a member. A new one goes behind the nearest of its predecessors that is there.
	 * @param order the usual order of members
	 */
	static void put(ObjectNode target, String key, JsonNode value, List<String> order) {
		int place = order.indexOf(key);
		if (target.has(key) || place < 0) {
			target.set(key, value);
			return;
		}
		List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(target.properties());
		int behind = -1;
		for (int i = place - 1; i >= 0 && behind < 0; i--) {
			behind = indexOf(entries, order.get(i));
		}
		entries.add(behind + 1, Map.entry(key, value));
		target.removeAll();
		entries.forEach((entry) -> target.set(entry.getKey(), entry.getValue()));
	}

	/**
	 * Tells whether two values mean the same to O2OA, however a number is written.
	 */
	static boolean same(JsonNode one, JsonNode other) {
		return one.equals((left, right) -> {
			if (left.isNumber() && right.isNumber()) {
				return left.decimalValue().compareTo(right.decimalValue());
			}
			return left.equals(right) ? 0 : 1;
		}, other);
	}

	private static int indexOf(List<Map.Entry<String, JsonNode>> entries, String key) {
		for (int i = 0; i < entries.size(); i++) {
			if (entries.get(i).getKey().equals(key)) {
				return i;
			}
		}
		return -1;
	}

}
