package dev.o2cluster.release;

import java.util.List;

/**
 * One reason why a value does not fit its field.
 *
 * @param path where below the field, such as {@code .cron}; empty for the field itself
 * @param code key of the message that explains it
 * @param arguments what the message names
 */
public record ValueProblem(String path, String code, List<String> arguments) {

	ValueProblem below(String parent) {
		return new ValueProblem(parent + this.path, this.code, this.arguments);
	}

}
