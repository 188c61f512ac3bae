package dev.o2cluster.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One field of a node file, as a release line knows it.
 *
 * @param name its key in the node file
 * @param type the kind of its value
 * @param defaultValue its value in the line's sample, or {@code null} where the sample
 * lacks it
 * @param sample whether the line's sample file holds the field
 * @param absent what O2OA takes when the key is missing, where that differs from the
 * default or needs saying
 * @param min the smallest number allowed, inclusive
 * @param max the largest number allowed, inclusive
 * @param fields the known members of an {@link FieldType#OBJECT}
 * @param holds what its texts name, where that can be chosen from a list or explained
 * @param suggestions values worth offering; others are allowed
 * @param meaning what it means in this line, where that differs from other lines
 */
public record NodeField(String name, FieldType type, @Nullable JsonNode defaultValue, boolean sample,
		@Nullable JsonNode absent, @Nullable Long min, @Nullable Long max, List<NodeField> fields,
		@Nullable Holds holds, List<String> suggestions, @Nullable Meaning meaning) {

	/** What a field's texts name. */
	public enum Holds {

		/** O2OA's modules. */
		@JsonProperty("modules")
		MODULES,

		/** A time plan. */
		@JsonProperty("cron")
		CRON

	}

	@JsonCreator
	static NodeField read(String name, FieldType type, @JsonProperty("default") @Nullable JsonNode defaultValue,
			boolean sample, @Nullable JsonNode absent, @Nullable Long min, @Nullable Long max,
			@Nullable List<NodeField> fields, @Nullable Holds holds, @Nullable List<String> suggestions,
			@Nullable Meaning meaning) {
		return new NodeField(name, type, defaultValue, sample, absent, min, max,
				(fields != null) ? List.copyOf(fields) : List.of(), holds,
				(suggestions != null) ? List.copyOf(suggestions) : List.of(), meaning);
	}

	/**
	 * Finds a member of an {@link FieldType#OBJECT} by its name.
	 * @param name the member's key
	 * @return the member, if the release line knows it
	 */
	public Optional<NodeField> field(String name) {
		return this.fields.stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	/**
	 * Says everything that keeps a value from being written to this field.
	 * @param value the value to judge
	 * @return the reasons, empty when the value fits
	 */
	public List<ValueProblem> problemsOf(JsonNode value) {
		if (!this.type.fits(value)) {
			return List.of(new ValueProblem("", "value.type." + this.type.name().toLowerCase(Locale.ROOT), List.of()));
		}
		return switch (this.type) {
			case INTEGER -> rangeProblems(value.decimalValue());
			case OBJECT -> memberProblems(value);
			default -> List.of();
		};
	}

	/**
	 * Brings a fitting value to the form it is kept in: integers without a fraction.
	 * @param value a value that fits
	 * @return the same value, in its one form
	 */
	public JsonNode normalise(JsonNode value) {
		if (this.type == FieldType.INTEGER) {
			return JsonNodeFactory.instance.numberNode(value.decimalValue().intValueExact());
		}
		if (this.type != FieldType.OBJECT) {
			return value;
		}
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		value.forEachEntry((key, member) -> object.set(key, field(key).orElseThrow().normalise(member)));
		return object;
	}

	private List<ValueProblem> rangeProblems(BigDecimal number) {
		long least = (this.min != null) ? this.min : Integer.MIN_VALUE;
		long most = (this.max != null) ? this.max : Integer.MAX_VALUE;
		boolean inside = number.compareTo(BigDecimal.valueOf(least)) >= 0
				&& number.compareTo(BigDecimal.valueOf(most)) <= 0;
		return inside ? List.of()
				: List.of(new ValueProblem("", "value.range", List.of(Long.toString(least), Long.toString(most))));
	}

	private List<ValueProblem> memberProblems(JsonNode object) {
		List<ValueProblem> problems = new ArrayList<>();
		object.forEachEntry((key, value) -> {
			Optional<NodeField> member = field(key);
			if (member.isEmpty()) {
				problems.add(new ValueProblem("." + key, "settings.unknownField", List.of(key)));
			}
			member.ifPresent(
					(field) -> field.problemsOf(value).forEach((problem) -> problems.add(problem.below("." + key))));
		});
		return problems;
	}

}
