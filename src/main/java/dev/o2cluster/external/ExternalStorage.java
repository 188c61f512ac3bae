package dev.o2cluster.external;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.o2cluster.json.JsonText;
import dev.o2cluster.release.Release;
import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The file stores outside the cluster. Up to 7.1 the file's presence switches the
 * built-in store off, whatever stands in it; from 7.2 on the switch at its root does.
 *
 * @param enable the switch at the file's root, for the lines that have it
 * @param sources the stores for every kind of file that has none of its own
 * @param types the stores of single kinds of files, by O2OA's word for the kind
 */
public record ExternalStorage(boolean enable, List<StorageSource> sources, Map<String, List<StorageSource>> types) {

	/** None. */
	public static final ExternalStorage NONE = new ExternalStorage(false, List.of(), Map.of());

	/** Most stores of one list. */
	public static final int MAX_SOURCES = 20;

	public ExternalStorage {
		sources = List.copyOf(sources);
		Map<String, List<StorageSource>> copy = new LinkedHashMap<>();
		types.forEach((type, list) -> copy.put(type, List.copyOf(list)));
		types = Collections.unmodifiableMap(copy);
	}

	/**
	 * Tells whether nothing is said at all, so that no file is written.
	 * @return whether there are no stores
	 */
	public boolean isEmpty() {
		return this.sources.isEmpty() && this.types.isEmpty();
	}

	/**
	 * Tells whether O2OA uses it instead of the built-in stores.
	 * @param release the line that reads the file
	 * @return whether the file switches them off
	 */
	public boolean active(Release release) {
		return !isEmpty() && (this.enable || !ExternalFiles.of(release).storageRootEnable());
	}

	/**
	 * The stores of a kind of files.
	 * @param type O2OA's word for it
	 * @return its own, or those for every kind
	 */
	public List<StorageSource> of(String type) {
		return this.types.getOrDefault(type, this.sources);
	}

	/**
	 * Every store, once for each list it stands in.
	 * @return those for every kind, then those of single kinds
	 */
	public Stream<StorageSource> all() {
		return Stream.concat(this.sources.stream(), this.types.values().stream().flatMap(List::stream));
	}

	/**
	 * The ports of the stores in use.
	 * @return host and port of each that is not on a path
	 */
	public List<Endpoint> endpoints() {
		return all().filter(StorageSource::enable)
			.map(StorageSource::endpoint)
			.flatMap(Optional::stream)
			.distinct()
			.toList();
	}

	/**
	 * The passwords it needs.
	 * @return their references, in the order of {@link #all()}
	 */
	public Stream<SecretRef> passwords() {
		return all().map(StorageSource::password).flatMap(Optional::stream);
	}

	/**
	 * Writes {@code externalStorageSources.json} in a release line's form, with every
	 * kind of files the line stores: a kind that is left out cannot be stored at all.
	 * @param release the line
	 * @param password finds a password
	 * @return the text; the same stores and passwords give the same bytes
	 */
	public String text(Release release, Function<SecretRef, String> password) {
		ExternalFiles line = ExternalFiles.of(release);
		ObjectNode file = JsonNodeFactory.instance.objectNode();
		for (String type : line.storageTypes()) {
			ArrayNode list = file.putArray(type);
			of(type).forEach((source) -> list.add(entry(source, line, password)));
		}
		if (line.storageRootEnable()) {
			file.putObject("store");
			file.put("enable", this.enable);
		}
		return JsonText.print(file);
	}

	private static ObjectNode entry(StorageSource source, ExternalFiles line, Function<SecretRef, String> password) {
		ObjectNode entry = JsonNodeFactory.instance.objectNode();
		entry.put("protocol", source.protocol());
		entry.put("username", source.username());
		entry.put("password", source.password().map(password).orElse(""));
		entry.put("host", source.host());
		entry.put("port", source.port());
		entry.put("prefix", source.prefix());
		entry.put("enable", source.enable());
		entry.put("weight", source.weight());
		entry.put("name", source.name());
		entry.put("deepPath", source.deepPath());
		if (line.storageRootEnable()) {
			entry.put("store", "");
		}
		return entry;
	}

}
