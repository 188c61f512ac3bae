package dev.o2cluster.check;

import java.util.function.Consumer;
import java.util.regex.Pattern;

import dev.o2cluster.release.FieldType;
import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;

/**
 * An override that gives a field a kind of value O2OA's parser cannot read. What cannot
 * be read in one node file keeps every host from starting.
 */
final class OverrideKind extends Rule {

	private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?\\s*");

	private static final Pattern SWITCH = Pattern.compile("(?i)true|false");

	OverrideKind() {
		super("override-kind", Severity.ERROR);
	}

	@Override
	void check(LoadedCluster cluster, Consumer<TopologyProblem> found) {
		Release release = cluster.topology().release();
		for (OverrideEntry entry : OverrideEntry.of(cluster)) {
			JsonNode value = entry.value();
			boolean readable = value.isNull() || (entry.wholeSection(release) ? value.isObject()
					: entry.known(release).map((field) -> readable(field.type(), value)).orElse(true));
			if (!readable) {
				found.accept(
						entry.problemOf(this, entry.path(), Listing.shortened(value.toString())).fixedBy(entry.drop()));
			}
		}
	}

	/** Whether the parser can make the field of a value. */
	static boolean readable(FieldType type, JsonNode value) {
		return switch (type) {
			case BOOLEAN -> value.isBoolean() || (value.isString() && SWITCH.matcher(value.stringValue()).matches());
			case INTEGER -> value.isNumber() || (value.isString() && NUMBER.matcher(value.stringValue()).matches());
			case STRING -> value.isValueNode();
			case STRINGS -> value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode);
			case WEIGHTS, ACCOUNTS -> value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
			case MAP, OBJECT -> value.isObject();
		};
	}

}
