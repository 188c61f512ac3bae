package dev.o2cluster.nodeconfig;

import java.util.Arrays;
import java.util.List;

/**
 * Why a value stands in a node file.
 *
 * @param origin what put it there
 * @param code key of the message that says it
 * @param arguments what the message names
 */
public record Because(Origin origin, String code, List<String> arguments) {

	static Because of(Origin origin, String code, Object... arguments) {
		return new Because(origin, code, Arrays.stream(arguments).map(String::valueOf).toList());
	}

}
