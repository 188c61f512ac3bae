package dev.o2cluster.external.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.DatabaseProduct;
import dev.o2cluster.external.DatabaseProducts;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.release.FieldType;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.DocumentProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.MultiValueMap;

/**
 * The inputs of the page about databases.
 *
 * @param rows a row for each database
 */
record DatabaseForm(List<TypedRow> rows) {

	/** The member of the document it makes, and what stands for it in problems. */
	static final String MEMBER = "externalDatabase";

	static DatabaseForm of(ExternalDatabase database) {
		return new DatabaseForm(database.sources().stream().map(DatabaseForm::row).toList());
	}

	static DatabaseForm typed(MultiValueMap<String, String> typed) {
		return new DatabaseForm(TypedRow.of(typed, ExternalDatabase.MAX_SOURCES));
	}

	private static TypedRow row(DataSource source) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("product", source.product());
		values.put("enable", Boolean.toString(source.enable()));
		TypedRow.put(values, "host", source.address().host());
		TypedRow.put(values, "port", source.address().port());
		TypedRow.put(values, "database", source.address().database());
		TypedRow.put(values, "server", source.address().server());
		TypedRow.put(values, "parameters", source.address().parameters());
		TypedRow.put(values, "url", source.address().url());
		TypedRow.put(values, "username", source.username());
		TypedRow.put(values, "ref", source.password().map(SecretRef::id).orElse(null));
		TypedRow.put(values, "includes", String.join("\n", source.includes()));
		TypedRow.put(values, "excludes", String.join("\n", source.excludes()));
		source.fields().forEach((name, value) -> values.put("fields." + name, value.asString()));
		return new TypedRow(values);
	}

	/** One more database, with what its product usually needs. */
	DatabaseForm with(DatabaseProduct product) {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("product", product.id());
		values.put("enable", "true");
		values.put("port", Integer.toString(product.port()));
		values.put("server", product.usualServer());
		values.put("parameters", product.usualParameters());
		List<TypedRow> more = new ArrayList<>(this.rows);
		more.add(new TypedRow(values));
		return new DatabaseForm(more);
	}

	DatabaseForm without(int row) {
		List<TypedRow> fewer = new ArrayList<>(this.rows);
		if (row < fewer.size()) {
			fewer.remove(row);
		}
		return new DatabaseForm(fewer);
	}

	/** The product of a row; the page has a form for each. */
	static DatabaseProduct product(TypedRow row) {
		return DatabaseProducts.find(row.value("product")).orElseGet(() -> DatabaseProducts.all().get(0));
	}

	Made make(ExternalFiles line) {
		SecretValues values = SecretValues.NONE;
		ArrayNode sources = JsonNodeFactory.instance.arrayNode();
		for (TypedRow row : this.rows) {
			ObjectNode source = sources.addObject();
			source.put("enable", row.flag("enable"));
			source.put("product", product(row).id());
			row.text(source, "host");
			row.number(source, "port");
			List.of("database", "server", "parameters", "url", "username").forEach((name) -> row.text(source, name));
			values = row.password(source, values);
			row.lines(source, "includes");
			row.lines(source, "excludes");
			fields(row, line, source);
		}
		return new Made(sources.isEmpty() ? Optional.empty() : Optional.of(sources), values);
	}

	private static void fields(TypedRow row, ExternalFiles line, ObjectNode source) {
		ObjectNode fields = JsonNodeFactory.instance.objectNode();
		line.dataSource().forEach((field) -> value(field, row).ifPresent((value) -> fields.set(field.name(), value)));
		if (!fields.isEmpty()) {
			source.set("fields", fields);
		}
	}

	/** An input left empty, or at the default, chooses nothing. */
	private static Optional<JsonNode> value(NodeField field, TypedRow row) {
		String text = row.value("fields." + field.name()).strip();
		JsonNode usual = field.defaultValue();
		if (text.isEmpty() || (usual != null && usual.asString().equals(text))) {
			return Optional.empty();
		}
		JsonNodeFactory json = JsonNodeFactory.instance;
		if (field.type() == FieldType.BOOLEAN && text.matches("true|false")) {
			return Optional.of(json.booleanNode(Boolean.parseBoolean(text)));
		}
		boolean number = field.type() == FieldType.INTEGER && text.matches("-?\\d{1,9}");
		return Optional.of(number ? json.numberNode(Integer.parseInt(text)) : json.stringNode(text));
	}

	/** Where the page shows a problem of the document. */
	static DocumentProblem placed(DocumentProblem problem) {
		return problem.at(problem.path().replaceFirst("^externalDatabase\\[(\\d+)]\\.?", "s$1."));
	}

}
