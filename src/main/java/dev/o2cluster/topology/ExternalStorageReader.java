package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;

/**
 * Reads the file stores outside the cluster of one document and gathers everything that
 * is wrong with them.
 */
final class ExternalStorageReader {

	/** The member of a document that holds them. */
	static final String PATH = "externalStorage";

	private static final Set<String> MEMBERS = Set.of("enable", "sources", "types");

	private static final Set<String> SOURCE_MEMBERS = Set.of("enable", "name", "protocol", "host", "port", "username",
			"password", "prefix", "deepPath", "weight");

	private static final int MAX_PORT = 65_535;

	private static final int USUAL_PORT = 8080;

	private static final int MAX_WEIGHT = 1_000_000;

	private static final int MAX_NAME = 64;

	private final DocumentProblems problems;

	private final ExternalFiles line;

	private final Release release;

	ExternalStorageReader(DocumentProblems problems, Release release) {
		this.problems = problems;
		this.release = release;
		this.line = ExternalFiles.of(release);
	}

	ExternalStorage read(JsonNode storage) {
		if (storage.isMissingNode()) {
			return ExternalStorage.NONE;
		}
		MemberReader members = new MemberReader(this.problems, storage, PATH, MEMBERS);
		return new ExternalStorage(members.flag("enable", true), sources(storage.path("sources"), PATH + ".sources"),
				types(storage.path("types"), PATH + ".types"));
	}

	private Map<String, List<StorageSource>> types(JsonNode types, String path) {
		Map<String, List<StorageSource>> read = new LinkedHashMap<>();
		if (!types.isMissingNode() && !types.isObject()) {
			this.problems.add(path, "document.object");
			return read;
		}
		types.forEachEntry((type, sources) -> {
			if (!this.line.storageTypes().contains(type)) {
				this.problems.add(unknownType(type, path, this.line, this.release));
			}
			read.put(type, sources(sources, path + "." + SettingsFit.shortened(type)));
		});
		return read;
	}

	static DocumentProblem unknownType(String type, String path, ExternalFiles line, Release release) {
		return DocumentProblem.of(path + "." + SettingsFit.shortened(type), "externalStorage.type",
				SettingsFit.shortened(type), release.versions(), String.join(", ", line.storageTypes()));
	}

	private List<StorageSource> sources(JsonNode sources, String path) {
		List<StorageSource> read = new ArrayList<>();
		if (!sources.isArray()) {
			if (!sources.isMissingNode()) {
				this.problems.add(path, "document.array");
			}
		}
		else if (sources.size() > ExternalStorage.MAX_SOURCES) {
			this.problems.add(path, "member.tooMany", ExternalStorage.MAX_SOURCES, sources.size());
		}
		else {
			for (int row = 0; row < sources.size(); row++) {
				read.add(source(sources.get(row), path + "[" + row + "]"));
			}
		}
		return read;
	}

	private StorageSource source(JsonNode node, String path) {
		MemberReader members = new MemberReader(this.problems, node, path, SOURCE_MEMBERS);
		String name = members.text("name", StorageSource.USUAL_NAME).strip();
		if (name.isEmpty() || name.length() > MAX_NAME) {
			members.problem("name", "externalStorage.name", MAX_NAME);
		}
		String protocol = members.text("protocol", StorageSource.USUAL_PROTOCOL).strip();
		if (!protocol.matches("[a-z][a-z0-9]{0,15}")) {
			members.problem("protocol", "externalStorage.protocol", SettingsFit.shortened(protocol),
					String.join(", ", this.line.protocols()));
		}
		return new StorageSource(members.flag("enable", true), name, protocol, members.host("host"),
				members.number("port", USUAL_PORT, 1, MAX_PORT), members.text("username", ""),
				members.secret("password"), members.text("prefix", "").strip(), members.flag("deepPath", false),
				members.number("weight", StorageSource.USUAL_WEIGHT, 0, MAX_WEIGHT));
	}

}
