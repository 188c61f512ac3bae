package dev.o2cluster.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.JsonNode;

/**
 * Reads the cluster files of one document and gathers everything that is wrong with them.
 */
final class ClusterFilesReader {

	private static final Set<String> MEMBERS = Set.of("name", "text", "base64", "secret");

	private final DocumentProblems problems;

	ClusterFilesReader(DocumentProblems problems) {
		this.problems = problems;
	}

	List<ClusterFile> read(JsonNode files) {
		List<ClusterFile> read = new ArrayList<>();
		if (!files.isArray()) {
			if (!files.isMissingNode()) {
				this.problems.add(ClusterFile.PATH, "document.array");
			}
			return read;
		}
		if (files.size() > Surroundings.MAX_FILES) {
			this.problems.add(ClusterFile.PATH, "clusterFiles.tooMany", Surroundings.MAX_FILES, files.size());
			return read;
		}
		for (int row = 0; row < files.size(); row++) {
			file(files.get(row), ClusterFile.PATH + "[" + row + "]").ifPresent(read::add);
		}
		return read;
	}

	private Optional<ClusterFile> file(JsonNode file, String path) {
		if (!file.isObject()) {
			this.problems.add(path, "document.object");
			return Optional.empty();
		}
		int known = this.problems.count();
		this.problems.refuseUnknown(file, path + ".", MEMBERS);
		MEMBERS.stream()
			.sorted()
			.filter((member) -> file.has(member) && !file.path(member).isString())
			.forEach((member) -> this.problems.add(path + "." + member, "document.string"));
		List<String> forms = MEMBERS.stream().filter((member) -> !member.equals("name") && file.has(member)).toList();
		if (forms.size() != 1) {
			this.problems.add(path, "clusterFile.oneForm");
		}
		if (this.problems.count() > known) {
			return Optional.empty();
		}
		return content(file.path("name").stringValue(""), forms.get(0), file.path(forms.get(0)).stringValue(), path);
	}

	private Optional<ClusterFile> content(String name, String form, String value, String path) {
		try {
			return Optional.of(switch (form) {
				case "text" -> text(name, value);
				case "base64" -> ClusterFile.open(name, Base64.getDecoder().decode(value));
				default -> ClusterFile.secret(name, new SecretRef(value));
			});
		}
		catch (InvalidTopologyException ex) {
			ex.problems().forEach((reason) -> this.problems.add(reason.at(path)));
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(path + "." + form, "clusterFile." + form);
		}
		return Optional.empty();
	}

	/** Half a character, which JSON can write and UTF-8 cannot, is refused. */
	private static ClusterFile text(String name, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		if (!new String(bytes, StandardCharsets.UTF_8).equals(text)) {
			throw new IllegalArgumentException("Not Unicode");
		}
		return ClusterFile.open(name, bytes);
	}

}
