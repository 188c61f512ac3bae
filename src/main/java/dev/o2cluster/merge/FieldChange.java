package dev.o2cluster.merge;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One field of a topology that somebody changed.
 *
 * @param path which field, such as {@code hosts[192.168.0.2].os}
 * @param base its value before; {@code null} where it was absent
 * @param mine its value in the late save; {@code null} where it is absent
 * @param theirs its value in the save that was faster; {@code null} where it is absent
 */
public record FieldChange(String path, @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {

	/**
	 * Tells whether both changed the field, to different values.
	 * @return whether somebody has to choose
	 */
	public boolean conflict() {
		return !same(this.mine, this.theirs) && !same(this.base, this.mine) && !same(this.base, this.theirs);
	}

	/**
	 * Tells whether the late save changed the field.
	 * @return whether its value differs from before
	 */
	public boolean byMe() {
		return !same(this.base, this.mine);
	}

	/**
	 * Tells whether the faster save changed the field.
	 * @return whether its value differs from before
	 */
	public boolean byThem() {
		return !same(this.base, this.theirs);
	}

	static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
		return (one != null) ? one.equals(other) : other == null;
	}

}
