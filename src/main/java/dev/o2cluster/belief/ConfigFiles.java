package dev.o2cluster.belief;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.LenientJson;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.HostAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder {@code config/} as a server reads it: which files are node files, and which
 * of them count.
 */
public final class ConfigFiles {

	private static final String CENTER = "centerServer.json";

	private final Release release;

	private final Map<String, byte[]> files;

	private final Consumer<Statement> found;

	private final SortedMap<String, NodeFile> nodes = new TreeMap<>();

	private final SortedMap<String, String> sources = new TreeMap<>();

	private boolean broken;

	private ConfigFiles(Release release, Map<String, byte[]> files, Consumer<Statement> found) {
		this.release = release;
		this.files = files;
		this.found = found;
	}

	/**
	 * Reads a folder.
	 * @param release the release line that reads
	 * @param files the files directly in {@code config/}, by name
	 * @param found takes what there is to say
	 */
	static ConfigFiles read(Release release, Map<String, byte[]> files, Consumer<Statement> found) {
		ConfigFiles config = new ConfigFiles(release, files, found);
		config.readNodes();
		return config;
	}

	/**
	 * Tells whether a file in {@code config/} is taken for a node file.
	 * @param name the file's name
	 * @return whether it matches {@code node_*.json}
	 */
	public static boolean nodeFile(String name) {
		return name.startsWith("node_") && name.endsWith(".json");
	}

	/**
	 * The node a file stands for: the text between the first {@code node_} and the first
	 * {@code .json} behind it.
	 * @param file the file's name
	 * @return the node's name
	 */
	public static String nodeName(String file) {
		return file.substring("node_".length(), file.indexOf(".json"));
	}

	/** The nodes that count, in text order of their names. */
	List<NodeFile> nodes() {
		return List.copyOf(this.nodes.values());
	}

	/** Whether a node file cannot be read, which keeps the host from starting. */
	boolean broken() {
		return this.broken;
	}

	boolean has(String name) {
		return this.files.containsKey(name);
	}

	/** The tree of a file; empty where there is none, or none that can be read. */
	Optional<JsonNode> tree(String name) {
		byte[] bytes = this.files.get(name);
		if (bytes == null) {
			return Optional.empty();
		}
		try {
			return Optional.of(tree(bytes));
		}
		catch (JsonSyntaxException ex) {
			say(Rule.FILE_BROKEN, name, ex.line(), ex.column());
			return Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			say(Rule.FILE_BROKEN, name, 1, 1);
			return Optional.empty();
		}
	}

	private void readNodes() {
		JsonNode center = sharedCenter();
		for (String file : new TreeMap<>(this.files).keySet()) {
			if (nodeFile(file)) {
				readNode(file, center);
			}
			else if (file.regionMatches(true, 0, "node_", 0, 5)) {
				say(Rule.NODE_NOT_READ, file);
			}
		}
		judgeNames();
	}

	private @Nullable JsonNode sharedCenter() {
		JsonNode center = tree(CENTER).orElse(null);
		if (center != null && this.release.behaviour().primaryBy() != PrimaryBy.FLAG) {
			say(Rule.CENTER_FILE, CENTER);
		}
		return center;
	}

	private void readNode(String file, @Nullable JsonNode center) {
		String name = nodeName(file);
		try {
			JsonNode tree = tree(this.files.getOrDefault(file, new byte[0]));
			if (!tree.isObject()) {
				throw new IllegalArgumentException("Not an object");
			}
			NodeFile node = new NodeFile(name, (ObjectNode) tree, center, this.release);
			if (node.counts()) {
				add(node, file);
			}
			else {
				say(Rule.NODE_IGNORED, file, name);
			}
		}
		catch (JsonSyntaxException ex) {
			broken(file, ex.line(), ex.column());
		}
		catch (IllegalArgumentException ex) {
			broken(file, 1, 1);
		}
	}

	private void add(NodeFile node, String file) {
		String earlier = this.sources.put(node.name(), file);
		if (earlier != null) {
			say(Rule.NODE_TWICE, node.name(), earlier, file);
		}
		this.nodes.put(node.name(), node);
	}

	private void broken(String file, int line, int column) {
		this.broken = true;
		say(Rule.NODE_BROKEN, file, line, column);
	}

	private void judgeNames() {
		List<String> odd = new ArrayList<>();
		for (String name : this.nodes.keySet()) {
			if (HostAddress.problemOf(name).isPresent()) {
				odd.add(name);
			}
			else if (this.nodes.size() > 1 && HostAddress.of(name).loopback()) {
				say(Rule.NODE_LOOPBACK, "node_" + name + ".json", name);
			}
		}
		odd.forEach((name) -> say(Rule.NODE_PHANTOM, String.valueOf(this.sources.get(name)), name));
	}

	private void say(Rule rule, Object... arguments) {
		this.found.accept(rule.of(this.release, arguments));
	}

	private static JsonNode tree(byte[] bytes) throws JsonSyntaxException {
		String text = new String(bytes, StandardCharsets.UTF_8);
		if (text.indexOf('\0') >= 0) {
			throw new IllegalArgumentException("Not UTF-8");
		}
		return LenientJson.read(text).tree();
	}

}
