package dev.o2cluster.merge.web;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.util.MultiValueMap;

/**
 * What somebody chose between two versions.
 *
 * @param base tag of the state both started from
 * @param theirs tag of the faster save as shown
 * @param mine the late save's document
 * @param secrets the sealed values of secrets that are new in it
 * @param takeMine paths whose value of the late save was chosen
 * @param origin the page the late save came from
 */
record MergeChoice(String base, String theirs, String mine, List<String> secrets, Set<String> takeMine,
		SaveOrigin origin) {

	static MergeChoice of(MultiValueMap<String, String> typed) {
		List<String> paths = typed.getOrDefault("path", List.of());
		Set<String> takeMine = new HashSet<>();
		for (int i = 0; i < paths.size(); i++) {
			if ("mine".equals(typed.getFirst("take-" + i))) {
				takeMine.add(paths.get(i));
			}
		}
		return new MergeChoice(text(typed, "base"), text(typed, "theirs"), text(typed, "mine"),
				typed.getOrDefault("secret", List.of()), takeMine,
				SaveOrigin.of(text(typed, "step"), text(typed, "host")));
	}

	private static String text(MultiValueMap<String, String> typed, String field) {
		return Objects.requireNonNullElse(typed.getFirst(field), "");
	}

}
