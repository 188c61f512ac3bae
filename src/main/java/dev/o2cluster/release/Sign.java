package dev.o2cluster.release;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A mark by which the node files of a release line can be told from those of older ones.
 *
 * @param has JSON pointers of members that must be there
 * @param lacks JSON pointers of members that must not be there
 * @param starts how the values of members must begin, by JSON pointer
 */
public record Sign(@Nullable List<String> has, @Nullable List<String> lacks, @Nullable Map<String, String> starts) {

	public Sign {
		has = (has != null) ? List.copyOf(has) : List.of();
		lacks = (lacks != null) ? List.copyOf(lacks) : List.of();
		starts = (starts != null) ? Map.copyOf(starts) : Map.of();
	}

	/**
	 * Tells whether a node file bears the mark.
	 * @param node a node file
	 * @return whether all of it holds
	 */
	public boolean on(JsonNode node) {
		return this.has.stream().noneMatch((pointer) -> node.at(pointer).isMissingNode())
				&& this.lacks.stream().allMatch((pointer) -> node.at(pointer).isMissingNode())
				&& this.starts.entrySet()
					.stream()
					.allMatch((start) -> node.at(start.getKey()).asString("").startsWith(start.getValue()));
	}

}
