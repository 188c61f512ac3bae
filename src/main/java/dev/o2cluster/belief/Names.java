package dev.o2cluster.belief;

import java.util.Collection;
import java.util.List;

/**
 * Lists of names that stay readable when they are long.
 */
final class Names {

	private static final int NAMED = 8;

	private Names() {
	}

	static String of(Collection<String> names) {
		List<String> first = names.stream().limit(NAMED).toList();
		int more = names.size() - first.size();
		return String.join(", ", first) + ((more > 0) ? ", … (+" + more + ")" : "");
	}

}
