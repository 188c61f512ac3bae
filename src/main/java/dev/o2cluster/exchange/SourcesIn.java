package dev.o2cluster.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.DatabaseProduct;
import dev.o2cluster.external.DatabaseProducts;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Reads files of external sources back into the design, as far as the design can say what
 * they say.
 */
final class SourcesIn {

	private static final Set<String> DATA = Set.of("enable", "url", "username", "password", "includes", "excludes");

	private final ExternalFiles line;

	private final Map<SecretRef, String> passwords = new HashMap<>();

	SourcesIn(Release release) {
		this.line = ExternalFiles.of(release);
	}

	/** The passwords that were read, by the references that name them now. */
	Map<SecretRef, String> passwords() {
		return this.passwords;
	}

	/** The databases a file names; empty where the design cannot say it. */
	Optional<ExternalDatabase> databases(byte[] bytes) {
		List<DataSource> sources = new ArrayList<>();
		for (JsonNode entry : tree(bytes)) {
			Optional<DataSource> source = database(entry);
			if (source.isEmpty()) {
				return Optional.empty();
			}
			sources.add(source.get());
		}
		return sources.isEmpty() ? Optional.empty() : Optional.of(new ExternalDatabase(sources));
	}

	private Optional<DataSource> database(JsonNode entry) {
		Optional<DatabaseProduct> product = DatabaseProducts.ofUrl(entry.path("url").asString(""));
		Map<String, JsonNode> fields = new LinkedHashMap<>();
		boolean known = entry.propertyNames()
			.stream()
			.allMatch((name) -> DATA.contains(name) || field(name, entry.path(name), fields));
		if (product.isEmpty() || !known) {
			return Optional.empty();
		}
		JdbcAddress address = new JdbcAddress("", product.get().port(), "", "", "", entry.path("url").asString(""));
		return Optional.of(new DataSource(entry.path("enable").asBoolean(false), product.get().id(), address,
				entry.path("username").asString(""), password(entry), texts(entry.path("includes")),
				texts(entry.path("excludes")), fields));
	}

	private boolean field(String name, JsonNode value, Map<String, JsonNode> fields) {
		Optional<NodeField> field = this.line.field(name).filter((known) -> known.problemsOf(value).isEmpty());
		field.map((known) -> known.normalise(value))
			.filter((normal) -> !normal.equals(field.get().defaultValue()))
			.ifPresent((normal) -> fields.put(name, normal));
		return field.isPresent();
	}

	/** The stores a file names; empty where the design cannot say it. */
	Optional<ExternalStorage> stores(byte[] bytes) {
		JsonNode file = tree(bytes);
		Map<String, List<StorageSource>> types = new LinkedHashMap<>();
		for (String type : this.line.storageTypes()) {
			List<StorageSource> sources = new ArrayList<>();
			file.path(type).forEach((entry) -> sources.add(store(entry)));
			types.put(type, sources);
		}
		JsonNode first = file.path(this.line.storageTypes().get(0));
		boolean alike = this.line.storageTypes().stream().allMatch((type) -> file.path(type).equals(first));
		boolean enable = file.path("enable").asBoolean(true);
		ExternalStorage storage = alike
				? new ExternalStorage(enable, types.get(this.line.storageTypes().get(0)), Map.of())
				: new ExternalStorage(enable, List.of(), types);
		return storage.all().findAny().isPresent() ? Optional.of(storage) : Optional.empty();
	}

	private StorageSource store(JsonNode entry) {
		return new StorageSource(entry.path("enable").asBoolean(true),
				entry.path("name").asString(StorageSource.USUAL_NAME),
				entry.path("protocol").asString(StorageSource.USUAL_PROTOCOL), entry.path("host").asString(""),
				entry.path("port").asInt(8080), entry.path("username").asString(""), password(entry),
				entry.path("prefix").asString(""), entry.path("deepPath").asBoolean(false),
				entry.path("weight").asInt(StorageSource.USUAL_WEIGHT));
	}

	private Optional<SecretRef> password(JsonNode entry) {
		String password = entry.path("password").asString("");
		if (password.isEmpty()) {
			return Optional.empty();
		}
		SecretRef ref = SecretRef.random();
		this.passwords.put(ref, password);
		return Optional.of(ref);
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map((entry) -> entry.asString("")).toList();
	}

	private static JsonNode tree(byte[] bytes) {
		try {
			return ComposedFile.tree(bytes);
		}
		catch (JsonSyntaxException ex) {
			return MissingNode.getInstance();
		}
	}

}
