package dev.o2cluster.startup;

import java.util.Arrays;
import java.util.List;

/**
 * A sentence of a plan that can be said in every language.
 *
 * @param key key of its text in the message bundle {@code startup}
 * @param arguments what it names
 */
public record Remark(String key, List<String> arguments) {

	public Remark {
		arguments = List.copyOf(arguments);
	}

	static Remark of(String key, Object... arguments) {
		return new Remark(key, Arrays.stream(arguments).map(String::valueOf).toList());
	}

}
