package dev.o2cluster.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An O2OA release line: every version whose node file has the same fields.
 *
 * @param id the line's short name, such as {@code 6}
 * @param versions the product versions it covers, for people
 * @param behaviour how its servers act
 * @param members the members of a node file's root, in the order to write them
 * @param sections the fields of each section, in the order to write them; the fields of
 * the root stand under {@link #ROOT}
 */
public record Release(String id, String versions, Behaviour behaviour, List<String> members,
		Map<String, List<NodeField>> sections) {

	/** Name of the section that holds the fields of the node file's root. */
	public static final String ROOT = "root";

	public Release {
		members = List.copyOf(members);
		Map<String, List<NodeField>> copy = new LinkedHashMap<>();
		sections.forEach((name, fields) -> copy.put(name, List.copyOf(fields)));
		sections = Collections.unmodifiableMap(copy);
	}

	/**
	 * Tells whether the line's node file has a section for it.
	 * @param section a section's key, such as {@code center}
	 * @return whether the line knows the section
	 */
	public boolean hasSection(String section) {
		return this.sections.containsKey(section);
	}

	/**
	 * The fields of a section, in the order to write them.
	 * @param section a section's key, or {@link #ROOT}
	 * @return its fields; empty where the line lacks the section
	 */
	public List<NodeField> fields(String section) {
		return this.sections.getOrDefault(section, List.of());
	}

	/**
	 * Finds a field of the line.
	 * @param section a section's key, or {@link #ROOT}
	 * @param name the field's key
	 * @return the field, if the line knows it
	 */
	public Optional<NodeField> field(String section, String name) {
		return fields(section).stream().filter((field) -> field.name().equals(name)).findFirst();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Release release && release.id.equals(this.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	@Override
	public String toString() {
		return "release " + this.id;
	}

}
