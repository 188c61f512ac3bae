package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.json.Utf8Text;
import dev.o2cluster.release.ReleaseCatalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A topology as the JSON document that is stored, exported and exchanged by REST. The
 * same topology gives the same bytes everywhere.
 */
public final class TopologyDocument {

	/** Version of the document's form. */
	public static final int SCHEMA = 1;

	private final ReleaseCatalog releases;

	public TopologyDocument(ReleaseCatalog releases) {
		this.releases = releases;
	}

	/**
	 * Reads a document.
	 * @param text the JSON text
	 * @return the topology
	 * @throws InvalidTopologyException if the text is not a topology, with every reason
	 */
	public Topology read(String text) {
		try {
			return read(JsonText.parse(text));
		}
		catch (JsonSyntaxException ex) {
			throw refused(ex);
		}
	}

	/**
	 * The text of a document that was sent as bytes.
	 * @param bytes the document in UTF-8
	 * @return its text
	 * @throws InvalidTopologyException if it is not UTF-8
	 */
	public static String text(byte[] bytes) {
		try {
			return Utf8Text.read(bytes);
		}
		catch (JsonSyntaxException ex) {
			throw refused(ex);
		}
	}

	private static InvalidTopologyException refused(JsonSyntaxException ex) {
		List<Object> arguments = new ArrayList<>(List.of(ex.line(), ex.column()));
		arguments.addAll(ex.arguments());
		return new InvalidTopologyException(
				List.of(DocumentProblem.of("", "document.syntax." + ex.code(), arguments.toArray())));
	}

	/**
	 * Reads a document that is already a tree.
	 * @param document the tree
	 * @return the topology
	 * @throws InvalidTopologyException if the tree is not a topology, with every reason
	 */
	public Topology read(JsonNode document) {
		return new DocumentReader(this.releases).read(document);
	}

	/**
	 * Writes a topology's document as a tree.
	 * @param topology the topology
	 * @return a new tree
	 */
	public static ObjectNode tree(Topology topology) {
		ObjectNode document = JsonNodeFactory.instance.objectNode();
		document.put("schema", SCHEMA);
		document.put("name", topology.name());
		document.put("release", topology.release().id());
		document.put("note", topology.note());
		writeValues(document, topology.settings(), topology.overrides());
		topology.sample().ifPresent((sample) -> document.put(Sample.PATH, sample.text()));
		topology.dataInUse().ifPresent((data) -> writeDataInUse(document.putObject("dataInUse"), data));
		SurroundingsWriter.write(document, topology.surroundings());
		if (!topology.waivers().isEmpty()) {
			ArrayNode waivers = document.putArray("waivers");
			topology.waivers().forEach((waiver) -> writeWaiver(waivers.addObject(), waiver));
		}
		ArrayNode hosts = document.putArray("hosts");
		topology.hosts().forEach((host) -> hosts.add(tree(host)));
		return document;
	}

	/**
	 * Writes a topology's document as text.
	 * @param topology the topology
	 * @return JSON, indented by two blanks, lines ending in {@code \n}
	 */
	public static String text(Topology topology) {
		return JsonText.print(tree(topology));
	}

	/**
	 * Writes one host as it stands in a document.
	 * @param host the host
	 * @return a new tree
	 */
	public static ObjectNode tree(Host host) {
		ObjectNode node = JsonNodeFactory.instance.objectNode();
		node.put("address", host.address().value());
		node.put("os", host.os().key());
		ArrayNode roles = node.putArray("roles");
		host.roles().forEach((role) -> roles.add(role.key()));
		if (host.primary()) {
			node.put("primary", true);
		}
		writeValues(node, host.settings(), host.overrides());
		if (!host.imported().isEmpty()) {
			writeImported(node.putObject("imported"), host.imported());
		}
		return node;
	}

	private static void writeImported(ObjectNode node, ImportedFiles imported) {
		imported.nodeFile().ifPresent((file) -> node.put("nodeFile", file.text()));
		imported.nodeCfg().ifPresent((text) -> node.put("nodeCfg", text));
	}

	private static void writeDataInUse(ObjectNode node, DataInUse data) {
		ArrayNode databases = node.putArray("databases");
		data.databases().forEach((host) -> databases.add(host.value()));
		ObjectNode storage = node.putObject("storage");
		data.storageNames().forEach((host, name) -> storage.put(host.value(), name));
	}

	private static void writeWaiver(ObjectNode node, Waiver waiver) {
		node.put("rule", waiver.rule());
		waiver.place().ifPresent((host) -> node.put("host", host.value()));
		node.put("facts", waiver.facts());
		node.put("reason", waiver.reason());
		node.put("by", waiver.by());
	}

	private static void writeValues(ObjectNode node, Settings settings, ObjectNode overrides) {
		if (!settings.sections().isEmpty()) {
			ObjectNode sections = node.putObject("settings");
			settings.forEach((section, fields) -> fields.forEach(setter(sections.putObject(section))));
		}
		if (!overrides.isEmpty()) {
			node.set("overrides", overrides.deepCopy());
		}
	}

	private static BiConsumer<String, JsonNode> setter(ObjectNode node) {
		return node::set;
	}

}
