package dev.o2cluster.exchange;

import java.util.Arrays;
import java.util.List;

import dev.o2cluster.belief.Weight;

/**
 * One thing to know about what was handed in.
 *
 * @param code what it is; also the key of its message
 * @param weight what it means
 * @param host the host or folder it was found on
 * @param file the file it is about
 * @param arguments what the message names besides
 */
public record Finding(String code, Weight weight, String host, String file, List<String> arguments) {

	public Finding {
		arguments = List.copyOf(arguments);
	}

	static Finding of(String code, Weight weight, String host, String file, Object... arguments) {
		return new Finding(code, weight, host, file, Arrays.stream(arguments).map(String::valueOf).toList());
	}

}
