package dev.o2cluster.release;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.release.Behaviour.ModulePattern;
import tools.jackson.databind.JsonNode;

/**
 * An O2OA release line: every version whose node file has the same fields.
 *
 * @param id the line's short name, such as {@code 6}
 * @param versions the product versions it covers, for people
 * @param from the first version it covers, such as {@code 7.2}
 * @param howToTell how to recognise it on a server
 * @param signs what marks its node files; any one of them is enough
 * @param behaviour how its servers act
 * @param modules the names of the modules O2OA itself brings
 * @param members the members of a node file's root, in the order to write them
 * @param sections the fields of each section, in the order to write them; the fields of
 * the root stand under {@link #ROOT}
 */
public record Release(String id, String versions, String from, Meaning howToTell, List<Sign> signs, Behaviour behaviour,
		List<String> modules, List<String> members, Map<String, List<NodeField>> sections) {

	/** Name of the section that holds the fields of the node file's root. */
	public static final String ROOT = "root";

	/** Package of the classes that stand for modules, as O2OA compares them. */
	private static final String MODULE_PACKAGE = "com.x.base.core.project.";

	public Release {
		signs = List.copyOf(signs);
		modules = List.copyOf(modules);
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
	 * Tells whether the line marks a node file as its own.
	 * @param node a node file
	 * @return whether the file bears a sign of the line
	 */
	public boolean wrote(JsonNode node) {
		return this.signs.stream().anyMatch((sign) -> sign.on(node));
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

	/**
	 * The order in which a node file's root holds its members.
	 * @return their keys; those the sample lacks come last
	 */
	public List<String> rootOrder() {
		return Stream.concat(this.members.stream(), fieldOrder(ROOT).stream()).distinct().toList();
	}

	/**
	 * The order in which a section holds its fields.
	 * @param section a section's key, or {@link #ROOT}
	 * @return their keys
	 */
	public List<String> fieldOrder(String section) {
		return fields(section).stream().map(NodeField::name).toList();
	}

	/**
	 * Writes a module's name the way the line's module lists match it. Names O2OA does
	 * not bring itself are left alone: they may be modules of the operator's own, which
	 * are matched by their bare names.
	 * @param name what was chosen, such as {@code x_file_assemble_control}
	 * @return such as {@code *x_file_assemble_control}
	 */
	public String modulePattern(String name) {
		return matchesClassNames(name) ? "*" + name : name;
	}

	/**
	 * Writes a module's name the way the line's weights name it: with no wildcard.
	 * @param name what was chosen, such as {@code x_file_assemble_control}
	 * @return such as {@code com.x.base.core.project.x_file_assemble_control}
	 */
	public String moduleClass(String name) {
		return matchesClassNames(name) ? MODULE_PACKAGE + name : name;
	}

	private boolean matchesClassNames(String name) {
		return this.behaviour.modulePattern() == ModulePattern.CLASS_NAME && this.modules.contains(name);
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
