package dev.o2cluster.external.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.DocumentProblem;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.MultiValueMap;

/**
 * The inputs of the page about file stores.
 *
 * @param enable the switch at the file's root
 * @param rows a row for each store; its member {@code type} tells what it is for, empty
 * for every kind of files
 */
record StorageForm(boolean enable, List<TypedRow> rows) {

	/** The member of the document it makes. */
	static final String MEMBER = "externalStorage";

	private static final int MOST = 100;

	static StorageForm of(ExternalStorage storage) {
		List<TypedRow> rows = new ArrayList<>();
		storage.sources().forEach((source) -> rows.add(row("", source)));
		storage.types().forEach((type, sources) -> sources.forEach((source) -> rows.add(row(type, source))));
		return new StorageForm(storage.isEmpty() || storage.enable(), rows);
	}

	static StorageForm typed(MultiValueMap<String, String> typed) {
		return new StorageForm("true".equals(typed.getFirst("enable")), TypedRow.of(typed, MOST));
	}

	private static TypedRow row(String type, StorageSource source) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("type", type);
		values.put("enable", Boolean.toString(source.enable()));
		values.put("name", source.name());
		values.put("protocol", source.protocol());
		TypedRow.put(values, "host", source.host());
		TypedRow.put(values, "port", source.port());
		TypedRow.put(values, "username", source.username());
		TypedRow.put(values, "ref", source.password().map(SecretRef::id).orElse(null));
		TypedRow.put(values, "prefix", source.prefix());
		values.put("deepPath", Boolean.toString(source.deepPath()));
		values.put("weight", Integer.toString(source.weight()));
		return new TypedRow(values);
	}

	/** One more store, named as none of the others. */
	StorageForm with() {
		int name = 900;
		while (named(Integer.toString(name))) {
			name++;
		}
		List<TypedRow> more = new ArrayList<>(this.rows);
		more.add(new TypedRow(Map.of("type", "", "enable", "true", "name", Integer.toString(name), "protocol",
				StorageSource.USUAL_PROTOCOL, "weight", Integer.toString(StorageSource.USUAL_WEIGHT))));
		return new StorageForm(this.enable, more);
	}

	private boolean named(String name) {
		return this.rows.stream().anyMatch((row) -> row.value("name").equals(name));
	}

	StorageForm without(int row) {
		List<TypedRow> fewer = new ArrayList<>(this.rows);
		if (row < fewer.size()) {
			fewer.remove(row);
		}
		return new StorageForm(this.enable, fewer);
	}

	Made make(boolean rootEnable) {
		SecretValues values = SecretValues.NONE;
		ObjectNode storage = JsonNodeFactory.instance.objectNode();
		storage.put("enable", this.enable || !rootEnable);
		ArrayNode sources = storage.putArray("sources");
		ObjectNode types = JsonNodeFactory.instance.objectNode();
		for (TypedRow row : this.rows) {
			String type = row.value("type");
			ObjectNode source = (type.isEmpty() ? sources : types.withArrayProperty(type)).addObject();
			source.put("enable", row.flag("enable"));
			List.of("name", "protocol", "host", "username", "prefix").forEach((name) -> row.text(source, name));
			row.number(source, "port");
			row.number(source, "weight");
			source.put("deepPath", row.flag("deepPath"));
			values = row.password(source, values);
		}
		if (!types.isEmpty()) {
			storage.set("types", types);
		}
		return new Made(this.rows.isEmpty() ? Optional.empty() : Optional.of(storage), values);
	}

	/** Where the page shows a problem of the document. */
	DocumentProblem placed(DocumentProblem problem) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		for (int row = 0; row < this.rows.size(); row++) {
			String type = this.rows.get(row).value("type");
			String list = type.isEmpty() ? "externalStorage.sources" : "externalStorage.types." + type;
			String path = list + "[" + (counts.merge(list, 1, Integer::sum) - 1) + "]";
			if (problem.path().startsWith(path)) {
				return problem.at(TypedRow.id(row, problem.path().substring(path.length()).replaceFirst("^\\.", "")));
			}
			if (problem.path().equals(list)) {
				return problem.at(TypedRow.id(row, "type"));
			}
		}
		return problem;
	}

}
