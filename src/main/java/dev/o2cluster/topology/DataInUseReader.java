package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;

/**
 * Reads where a document says the data is, and gathers everything that is wrong with it.
 */
final class DataInUseReader {

	private static final String PATH = "dataInUse";

	private static final Set<String> MEMBERS = Set.of("databases", "storage");

	private final DocumentProblems problems;

	DataInUseReader(DocumentProblems problems) {
		this.problems = problems;
	}

	/** The words {@code true} and {@code false} stand for "as designed" and "nowhere". */
	static boolean asDesigned(JsonNode node) {
		return node.isBoolean() && node.booleanValue();
	}

	Optional<DataInUse> read(JsonNode node) {
		if (node.isMissingNode() || node.isBoolean()) {
			return Optional.empty();
		}
		if (!node.isObject()) {
			this.problems.add(PATH, "document.object");
			return Optional.empty();
		}
		this.problems.refuseUnknown(node, PATH + ".", MEMBERS);
		return Optional.of(new DataInUse(databases(node.path("databases")), storage(node.path("storage"))));
	}

	private List<HostAddress> databases(JsonNode node) {
		List<HostAddress> databases = new ArrayList<>();
		if (!node.isArray() || node.size() > Topology.MAX_HOSTS) {
			this.problems.add(PATH + ".databases", "document.array");
			return databases;
		}
		for (int i = 0; i < node.size(); i++) {
			String path = PATH + ".databases[" + i + "]";
			if (node.get(i).isString()) {
				address(node.get(i).stringValue(), path, databases::add);
			}
			else {
				this.problems.add(path, "document.string");
			}
		}
		return databases;
	}

	private Map<HostAddress, String> storage(JsonNode node) {
		Map<HostAddress, String> names = new HashMap<>();
		if (!node.isObject() || node.size() > Topology.MAX_HOSTS) {
			this.problems.add(PATH + ".storage", "document.object");
			return names;
		}
		node.forEachEntry((host, name) -> {
			String path = PATH + ".storage." + SettingsFit.shortened(host);
			if (!name.isString()) {
				this.problems.add(path, "document.string");
			}
			address(host, path, (address) -> names.put(address, name.asString("")));
		});
		return names;
	}

	private void address(String text, String path, Consumer<HostAddress> use) {
		HostAddress.problemOf(text)
			.ifPresentOrElse((reason) -> this.problems.add(path, reason, SettingsFit.shortened(text)),
					() -> use.accept(HostAddress.of(text)));
	}

}
