package dev.o2cluster.nodeconfig;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One field that means something else to O2OA in two versions of a node file.
 *
 * @param section the section it stands in, or {@link Release#ROOT}
 * @param field its key
 * @param ours the value on our side; {@code null} where the field is missing
 * @param theirs the value on the other side; {@code null} where the field is missing
 * @param meant what the other side means, which can be known where the field is missing;
 * {@code null} where it means nothing
 */
public record FieldDifference(String section, String field, @Nullable JsonNode ours, @Nullable JsonNode theirs,
		@Nullable JsonNode meant) {

	/**
	 * Compares two versions of a node file. Notes (keys that begin with {@code ###}), the
	 * order of keys, the way numbers are written and fields that are written out with the
	 * value they have anyway make no difference.
	 * @param ours our side
	 * @param theirs the other side
	 * @param release the release line that reads both
	 * @return the fields that differ, in the order of our side
	 */
	public static List<FieldDifference> between(ObjectNode ours, ObjectNode theirs, Release release) {
		FieldReading one = new FieldReading(ours, release);
		FieldReading other = new FieldReading(theirs, release);
		List<FieldDifference> found = new ArrayList<>();
		for (String name : names(one, other, Release.ROOT)) {
			if (section(name, one, other)) {
				names(one, other, name).forEach((field) -> add(name, field, one, other, found));
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

	private static void add(String section, String field, FieldReading one, FieldReading other,
			List<FieldDifference> found) {
		JsonNode mine = one.value(section, field);
		JsonNode meant = other.value(section, field);
		boolean nothing = nothing(mine) && nothing(meant);
		if (!FieldReading.note(field) && !nothing && !Members.same(mine, meant)) {
			found.add(new FieldDifference(section, field, written(one, section, field), written(other, section, field),
					nothing(meant) ? null : meant));
		}
	}

	private static boolean nothing(JsonNode value) {
		return value.isMissingNode() || value.isNull();
	}

	private static @Nullable JsonNode written(FieldReading reading, String section, String field) {
		JsonNode holder = section.equals(Release.ROOT) ? reading.content() : reading.content().path(section);
		JsonNode value = holder.path(field);
		return value.isMissingNode() ? null : value;
	}

	private static boolean section(String name, FieldReading one, FieldReading other) {
		return one.release().hasSection(name) && holds(one.content().path(name)) && holds(other.content().path(name));
	}

	private static boolean holds(JsonNode section) {
		return section.isObject() || nothing(section);
	}

	private static Set<String> names(FieldReading one, FieldReading other, String section) {
		Set<String> names = new LinkedHashSet<>(one.names(section));
		names.addAll(other.names(section));
		if (ServerRole.ofKey(section).isPresent()) {
			names.add("enable");
		}
		return names;
	}

}
