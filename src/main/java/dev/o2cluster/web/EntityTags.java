package dev.o2cluster.web;

import java.util.Arrays;
import java.util.Optional;

import dev.o2cluster.topology.store.StoredTopology;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags of topologies as HTTP writes them.
 */
public final class EntityTags {

	private EntityTags() {
	}

	/**
	 * The tag of a topology's current state.
	 * @param topology the topology
	 * @return the tag in quotes
	 */
	public static String of(StoredTopology topology) {
		return "\"" + topology.tag() + "\"";
	}

	/**
	 * The state a change is meant for.
	 * @param ifMatch the header {@code If-Match}
	 * @param current the topology's current state
	 * @return the tag to expect, without quotes; empty where the header is missing
	 */
	public static Optional<String> expected(@Nullable String ifMatch, StoredTopology current) {
		if (ifMatch == null || ifMatch.isBlank()) {
			return Optional.empty();
		}
		boolean matches = Arrays.stream(ifMatch.split(","))
			.map(String::strip)
			.anyMatch((tag) -> tag.equals("*") || tag.equals(of(current)));
		return Optional.of(matches ? current.tag() : ifMatch);
	}

}
