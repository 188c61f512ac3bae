package dev.o2cluster.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.o2cluster.release.Release;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One field that two versions of a node file say differently.
 *
 * @param section the section it stands in, or {@link Release#ROOT}
 * @param field its key
 * @param ours the value on our side; {@code null} where the field is missing
 * @param theirs the value on the other side; {@code null} where the field is missing
 */
public record FieldDifference(String section, String field, @Nullable JsonNode ours, @Nullable JsonNode theirs) {

	/**
	 * Compares two versions of a node file. Notes (keys that begin with {@code ###}) and
	 * the style of numbers make no difference.
	 * @param ours our side
	 * @param theirs the other side
	 * @param release the release line, whose sections are looked into
	 * @return the fields that differ, in the order of our side
	 */
	public static List<FieldDifference> between(ObjectNode ours, ObjectNode theirs, Release release) {
		List<FieldDifference> found = new ArrayList<>();
		for (String name : names(ours, theirs)) {
			JsonNode one = ours.path(name);
			JsonNode other = theirs.path(name);
			if (release.hasSection(name) && one.isObject() && other.isObject()) {
				names((ObjectNode) one, (ObjectNode) other)
					.forEach((field) -> add(name, field, one.path(field), other.path(field), found));
			}
			else {
				add(Release.ROOT, name, one, other, found);
			}
		}
		return found;
	}

	/**
	 * The field's place in the file.
	 * @return such as {@code center.port}
	 */
	public String path() {
		return this.section.equals(Release.ROOT) ? this.field : this.section + "." + this.field;
	}

	private static void add(String section, String field, JsonNode one, JsonNode other, List<FieldDifference> found) {
		if (!field.startsWith("###") && !same(one, other)) {
			found.add(new FieldDifference(section, field, one.isMissingNode() ? null : one,
					other.isMissingNode() ? null : other));
		}
	}

	static boolean same(JsonNode one, JsonNode other) {
		return one.equals((left, right) -> {
			if (left.isNumber() && right.isNumber()) {
				return left.decimalValue().compareTo(right.decimalValue());
			}
			return left.equals(right) ? 0 : 1;
		}, other);
	}

	private static Set<String> names(ObjectNode one, ObjectNode other) {
		Set<String> names = new LinkedHashSet<>(one.propertyNames());
		names.addAll(other.propertyNames());
		return names;
	}

}
