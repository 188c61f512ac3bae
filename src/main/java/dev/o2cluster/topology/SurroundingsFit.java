package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;

/**
 * Whether a release line can take what stands around the node files.
 */
final class SurroundingsFit {

	private SurroundingsFit() {
	}

	static List<DocumentProblem> problemsOf(Surroundings surroundings, Release release) {
		ExternalFiles line = ExternalFiles.of(release);
		List<DocumentProblem> problems = new ArrayList<>();
		List<DataSource> sources = surroundings.externalDatabase().sources();
		for (int row = 0; row < sources.size(); row++) {
			String path = ExternalDatabaseReader.PATH + "[" + row + "].fields";
			sources.get(row)
				.fields()
				.forEach((name, value) -> problems
					.addAll(ExternalDatabaseReader.problemsOf(name, value, path, line, release)));
		}
		surroundings.externalStorage()
			.types()
			.keySet()
			.stream()
			.filter((type) -> !line.storageTypes().contains(type))
			.forEach((type) -> problems
				.add(ExternalStorageReader.unknownType(type, ExternalStorageReader.PATH + ".types", line, release)));
		return problems;
	}

	static Surroundings keepFitting(Surroundings surroundings, Release release) {
		ExternalFiles line = ExternalFiles.of(release);
		List<DataSource> sources = surroundings.externalDatabase()
			.sources()
			.stream()
			.map((source) -> source.withFields(fitting(source.fields(), line, release)))
			.toList();
		ExternalStorage storage = surroundings.externalStorage();
		Map<String, List<StorageSource>> types = new LinkedHashMap<>(storage.types());
		types.keySet().retainAll(line.storageTypes());
		return surroundings.withExternalDatabase(new ExternalDatabase(sources))
			.withExternalStorage(new ExternalStorage(storage.enable(), storage.sources(), types));
	}

	private static Map<String, JsonNode> fitting(Map<String, JsonNode> fields, ExternalFiles line, Release release) {
		Map<String, JsonNode> fitting = new LinkedHashMap<>(fields);
		fitting.entrySet()
			.removeIf((field) -> !ExternalDatabaseReader.problemsOf(field.getKey(), field.getValue(), "", line, release)
				.isEmpty());
		return fitting;
	}

}
