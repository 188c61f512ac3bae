package dev.o2cluster.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the fields of node files and O2OA's modules mean to people. A release line may say
 * otherwise for a field of its own.
 */
public final class Meanings {

	private static final TypeReference<Map<String, Meaning>> WORDS = new TypeReference<>() {
	};

	private final Map<String, Meaning> fields;

	private final Map<String, Meaning> modules;

	private Meanings(Map<String, Meaning> fields, Map<String, Meaning> modules) {
		this.fields = Map.copyOf(fields);
		this.modules = Map.copyOf(modules);
	}

	/**
	 * Reads the data files of meanings.
	 * @param fields meanings by {@code section.field}; {@code *} stands for every section
	 * @param modules plain names by module name
	 * @return the meanings
	 * @throws IOException if a file cannot be read
	 */
	public static Meanings read(InputStream fields, InputStream modules) throws IOException {
		try (fields; modules) {
			JsonMapper mapper = JsonMapper.shared();
			return new Meanings(mapper.readValue(fields, WORDS), mapper.readValue(modules, WORDS));
		}
	}

	/**
	 * What a field is for.
	 * @param section the field's section, or {@link Release#ROOT}
	 * @param path the field's key, or a member of it such as {@code dumpData.cron}
	 * @param field the field or member, as its release line knows it
	 * @return a sentence or two
	 */
	public Optional<Meaning> of(String section, String path, NodeField field) {
		Stream<Optional<Meaning>> found = Stream.of(Optional.ofNullable(field.meaning()), word(section, path),
				word("*", path));
		return found.flatMap(Optional::stream).findFirst();
	}

	/**
	 * What people call a module.
	 * @param module its name, such as {@code x_file_assemble_control}
	 * @return its plain name
	 */
	public Optional<Meaning> ofModule(String module) {
		return Optional.ofNullable(this.modules.get(module));
	}

	private Optional<Meaning> word(String section, String path) {
		return Optional.ofNullable(this.fields.get(section + "." + path));
	}

}
