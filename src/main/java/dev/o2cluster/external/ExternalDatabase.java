package dev.o2cluster.external;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.o2cluster.json.JsonText;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The databases outside the cluster, in the order that every host sees. O2OA uses them
 * instead of every built-in one as soon as one is enabled.
 *
 * @param sources the databases; several enabled ones share the rows
 */
public record ExternalDatabase(List<DataSource> sources) {

	/** None. */
	public static final ExternalDatabase NONE = new ExternalDatabase(List.of());

	/** Most databases of one topology. */
	public static final int MAX_SOURCES = 20;

	public ExternalDatabase {
		sources = List.copyOf(sources);
	}

	/**
	 * Tells whether O2OA uses them instead of built-in databases.
	 * @return whether any is enabled
	 */
	public boolean active() {
		return this.sources.stream().anyMatch(DataSource::enable);
	}

	/**
	 * The databases in use.
	 * @return those that are enabled
	 */
	public List<DataSource> enabled() {
		return this.sources.stream().filter(DataSource::enable).toList();
	}

	/**
	 * The ports of the databases in use.
	 * @return host and port of each whose URL tells
	 */
	public List<Endpoint> endpoints() {
		return enabled().stream().map(DataSource::endpoint).flatMap(Optional::stream).distinct().toList();
	}

	/**
	 * The passwords it needs.
	 * @return their references, in the order of sources; a source without a password has
	 * none
	 */
	public Stream<SecretRef> passwords() {
		return this.sources.stream().map(DataSource::password).flatMap(Optional::stream);
	}

	/**
	 * Writes {@code externalDataSources.json} in a release line's form.
	 * @param release the line
	 * @param password finds a password
	 * @return the text; the same sources and passwords give the same bytes
	 */
	public String text(Release release, Function<SecretRef, String> password) {
		ArrayNode file = JsonNodeFactory.instance.arrayNode();
		this.sources.forEach((source) -> file.add(entry(source, ExternalFiles.of(release), password)));
		return JsonText.print(file);
	}

	private static ObjectNode entry(DataSource source, ExternalFiles line, Function<SecretRef, String> password) {
		ObjectNode entry = JsonNodeFactory.instance.objectNode();
		entry.put("enable", source.enable());
		entry.put("url", source.url());
		entry.put("username", source.username());
		entry.put("password", source.password().map(password).orElse(""));
		for (NodeField field : line.dataSource()) {
			JsonNode value = source.fields().getOrDefault(field.name(), field.defaultValue());
			entry.set(field.name(), value);
		}
		source.includes().forEach(entry.putArray("includes")::add);
		source.excludes().forEach(entry.putArray("excludes")::add);
		return entry;
	}

}
