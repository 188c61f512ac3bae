package dev.o2cluster.check;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Many names in few words.
 */
final class Listing {

	private static final int NAMED = 5;

	private static final int LONGEST = 80;

	private Listing() {
	}

	/** The first names, and how many there are where that is not all of them. */
	static String of(Collection<?> names) {
		String first = names.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
		return (names.size() > NAMED) ? first + " … (" + names.size() + ")" : first;
	}

	/** Hostile input must not come back as a hostile message. */
	static String shortened(String text) {
		return (text.length() <= LONGEST) ? text : text.substring(0, LONGEST) + "…";
	}

	static String hosts(Collection<Node> nodes) {
		return of(nodes.stream().map(Node::address).toList());
	}

}
