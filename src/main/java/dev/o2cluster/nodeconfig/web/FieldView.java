package dev.o2cluster.nodeconfig.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.release.Meanings;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.NodeField.Holds;
import dev.o2cluster.schedule.Schedule;
import dev.o2cluster.topology.DesignOwned;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value on the settings page.
 *
 * @param leaf the value's place
 * @param input what its inputs hold
 * @param meaning what it is for
 * @param chosen whether this scope says something about it
 * @param changed whether it differs from the sample
 * @param inherited what counts where this scope says nothing, as text
 * @param fromCluster whether that comes from the settings of the whole cluster
 */
record FieldView(Leaf leaf, FieldInput input, String meaning, boolean chosen, boolean changed, String inherited,
		boolean fromCluster) {

	static FieldView of(Leaf leaf, SettingsScope scope, FieldInput input, Meanings meanings, Locale locale) {
		JsonNode inherited = scope.inherited(leaf);
		String meaning = meanings.of(leaf.section(), leaf.path(), leaf.type())
			.map((words) -> words.in(locale))
			.orElse("");
		boolean changed = !input.equals(FieldInput.of(leaf, leaf.in(scope.sample()), scope.topology().release()));
		String text = inherited.isMissingNode() ? ""
				: (inherited.isString() ? inherited.stringValue() : inherited.toString());
		return new FieldView(leaf, input, meaning, scope.isChosen(leaf), changed, text,
				scope.inheritsFromCluster(leaf));
	}

	public String id() {
		return this.leaf.id();
	}

	public NodeField field() {
		return this.leaf.type();
	}

	/** Whether the design alone decides it. */
	public boolean owned() {
		return DesignOwned.contains(this.leaf.section(), this.leaf.path());
	}

	/** Which inputs it has: the name of a fragment. */
	public String kind() {
		boolean modules = field().holds() == Holds.MODULES;
		return switch (field().type()) {
			case BOOLEAN -> "flag";
			case INTEGER -> "number";
			case STRING -> "line";
			case STRINGS -> modules ? "modules" : "lines";
			case WEIGHTS -> "weights";
			default -> "json";
		};
	}

	/** Whether the sample lacks it and nothing else names it either. */
	public boolean unwritten() {
		return this.inherited.isEmpty() && !field().sample();
	}

	/** What O2OA takes where the file lacks it, if that is known. */
	public @Nullable String absent() {
		JsonNode value = field().absent();
		return (value != null) ? value.asString() : null;
	}

	/** Whether {@link #absent()} is the name of a message rather than a value. */
	public boolean absentIsWord() {
		JsonNode value = field().absent();
		return value != null && value.isString() && !List.of("line", "lines").contains(kind());
	}

	/** Whether it holds a time plan. */
	public boolean timed() {
		return field().holds() == Holds.CRON;
	}

	/** What a time plan says, or why it would not run. */
	String schedule(Locale locale) {
		return Schedule.describe(this.input.text(), locale);
	}

}
