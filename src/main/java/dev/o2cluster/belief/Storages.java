package dev.o2cluster.belief;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Where uploads land and where they are looked for: written to any target at random, read
 * from the first target of the name in the file's record.
 */
final class Storages {

	static final String FILE = ExternalFiles.STORAGE_SOURCES;

	private final Release release;

	private final @Nullable JsonNode external;

	private final Map<String, List<StorageTarget>> byType = new LinkedHashMap<>();

	private final List<StorageTarget> builtIn;

	private final int nodeCount;

	Storages(Release release, ConfigFiles config) {
		this.release = release;
		this.nodeCount = config.nodes().size();
		JsonNode tree = config.tree(FILE).filter(this::active).orElse(null);
		this.external = tree;
		this.builtIn = config.nodes()
			.stream()
			.filter((node) -> node.runs(ServerRole.STORAGE))
			.map((node) -> new StorageTarget(node.storageName(),
					"ftp://" + node.name() + ":" + node.port(ServerRole.STORAGE)))
			.toList();
		if (tree != null) {
			ExternalFiles.of(release).storageTypes().forEach((type) -> this.byType.put(type, targets(tree.path(type))));
		}
		else {
			this.byType.put("", this.builtIn);
		}
	}

	/** Every target of every type, in the order of search. */
	Map<String, List<StorageTarget>> byType() {
		return this.byType;
	}

	void judge(Consumer<Statement> found) {
		if (this.external == null) {
			judgeBuiltIn(found);
		}
		else {
			judgeExternal(found);
		}
	}

	private void judgeBuiltIn(Consumer<Statement> found) {
		if (this.builtIn.isEmpty()) {
			found.accept(Rule.STORAGE_NONE.of(this.release));
			return;
		}
		found.accept(Rule.STORAGE_TARGETS.of(this.release,
				Names.of(this.builtIn.stream().map((target) -> target.place() + " = " + target.name()).toList())));
		Map<String, List<String>> shared = shared(this.builtIn);
		shared.forEach((name, places) -> found.accept(Rule.STORAGE_LOSS.of(this.release, name, Names.of(places),
				places.get(0), Names.of(places.subList(1, places.size())))));
		if (shared.isEmpty()) {
			found.accept(Rule.STORAGE_SAFE.of(this.release, this.builtIn.size()));
		}
	}

	private void judgeExternal(Consumer<Statement> found) {
		List<String> served = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		this.byType.forEach((type, targets) -> (targets.isEmpty() ? missing : served).add(type));
		found.accept(Rule.STORAGE_EXTERNAL.of(this.release, served.size(), this.byType.size()));
		if (!missing.isEmpty()) {
			found.accept(Rule.STORAGE_EXTERNAL_MISSING.of(this.release, Names.of(missing)));
		}
		List<String> own = this.byType.values()
			.stream()
			.flatMap(List::stream)
			.map(StorageTarget::place)
			.filter(LoopbackPlace::in)
			.distinct()
			.toList();
		if (this.nodeCount > 1 && !own.isEmpty()) {
			found.accept(Rule.STORAGE_EXTERNAL_LOOPBACK.of(this.release, Names.of(own)));
		}
		this.byType.forEach((type, targets) -> shared(targets).forEach((name, places) -> found
			.accept(Rule.STORAGE_EXTERNAL_SHARED.of(this.release, type, name, Names.of(places), places.get(0)))));
	}

	/**
	 * Up to 7.1 the file alone switches the built-in storage off; later its root says so,
	 * and a missing word means yes.
	 */
	private boolean active(JsonNode tree) {
		return !this.release.behaviour().joinedHttpPort() || NodeFile.flag(tree.path("enable"), true, false);
	}

	private static List<StorageTarget> targets(JsonNode sources) {
		return sources.valueStream()
			.filter((source) -> NodeFile.flag(source.path("enable"), true, false))
			.map(Storages::target)
			.toList();
	}

	private static StorageTarget target(JsonNode source) {
		String store = source.path("store").asString("");
		String place = store.isEmpty() ? "%s://%s:%s%s".formatted(source.path("protocol").asString("webdav"),
				source.path("host").asString("127.0.0.1"), source.path("port").asString("8080"),
				prefix(source.path("prefix").asString(""))) : store;
		return new StorageTarget(source.path("name").asString("251"), place);
	}

	private static String prefix(String prefix) {
		return (prefix.isEmpty() || prefix.startsWith("/")) ? prefix : "/" + prefix;
	}

	/** Names that more than one place bears, with their places. */
	private static Map<String, List<String>> shared(List<StorageTarget> targets) {
		Map<String, List<String>> places = new LinkedHashMap<>();
		targets.forEach(
				(target) -> places.computeIfAbsent(target.name(), (name) -> new ArrayList<>()).add(target.place()));
		places.values().removeIf((list) -> list.stream().distinct().count() < 2);
		return places;
	}

}
