package dev.o2cluster.topology;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.secret.SecretRef;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what stands around the node files into a document: nothing for what was not
 * chosen.
 */
final class SurroundingsWriter {

	private SurroundingsWriter() {
	}

	static void write(ObjectNode document, Surroundings surroundings) {
		if (!surroundings.clusterFiles().isEmpty()) {
			ArrayNode files = document.putArray(ClusterFile.PATH);
			surroundings.clusterFiles()
				.forEach((file) -> files.addObject().put("name", file.name()).put(file.form().key(), file.value()));
		}
		list(surroundings.externalDatabase().sources(), (sources) -> {
			ArrayNode array = document.putArray(ExternalDatabaseReader.PATH);
			sources.forEach((source) -> write(array.addObject(), source));
		});
		if (!surroundings.externalStorage().isEmpty()) {
			write(document.putObject(ExternalStorageReader.PATH), surroundings.externalStorage());
		}
		surroundings.entry().ifPresent((entry) -> write(document.putObject(UserEntry.PATH), entry));
		surroundings.serviceUnits()
			.ifPresent((units) -> document.putObject(ServiceUnits.PATH)
				.put("user", units.user())
				.put("directory", units.directory()));
		if (!surroundings.importedSources().isEmpty()) {
			ObjectNode imported = document.putObject(ImportedSources.PATH);
			secret(imported, "databases", surroundings.importedSources().databases());
			secret(imported, "stores", surroundings.importedSources().stores());
		}
	}

	private static void write(ObjectNode node, DataSource source) {
		JdbcAddress address = source.address();
		node.put("enable", source.enable());
		node.put("product", source.product());
		text(node, "host", address.host());
		node.put("port", address.port());
		text(node, "database", address.database());
		text(node, "server", address.server());
		text(node, "parameters", address.parameters());
		text(node, "url", address.url());
		text(node, "username", source.username());
		secret(node, "password", source.password());
		list(source.includes(), (names) -> names.forEach(node.putArray("includes")::add));
		list(source.excludes(), (names) -> names.forEach(node.putArray("excludes")::add));
		if (!source.fields().isEmpty()) {
			source.fields().forEach(node.putObject("fields")::set);
		}
	}

	private static void write(ObjectNode node, ExternalStorage storage) {
		node.put("enable", storage.enable());
		ArrayNode sources = node.putArray("sources");
		storage.sources().forEach((source) -> write(sources.addObject(), source));
		if (!storage.types().isEmpty()) {
			ObjectNode types = node.putObject("types");
			storage.types().forEach((type, list) -> {
				ArrayNode array = types.putArray(type);
				list.forEach((source) -> write(array.addObject(), source));
			});
		}
	}

	private static void write(ObjectNode node, StorageSource source) {
		node.put("enable", source.enable());
		node.put("name", source.name());
		node.put("protocol", source.protocol());
		text(node, "host", source.host());
		node.put("port", source.port());
		text(node, "username", source.username());
		secret(node, "password", source.password());
		text(node, "prefix", source.prefix());
		node.put("deepPath", source.deepPath());
		node.put("weight", source.weight());
	}

	private static void write(ObjectNode node, UserEntry entry) {
		node.put("name", entry.name());
		node.put("port", entry.port());
		entry.tls()
			.ifPresent(
					(files) -> node.putObject("tls").put("certificate", files.certificate()).put("key", files.key()));
		node.put("redirect", entry.redirect());
		node.put("context", entry.context());
		node.put("centerPort", entry.centerPort());
		node.put("applicationPort", entry.applicationPort());
		node.put("bodySize", entry.bodySize());
		node.put("timeout", entry.timeout());
		entry.host().ifPresent((host) -> node.put("host", host.value()));
	}

	private static void text(ObjectNode node, String member, String value) {
		if (!value.isEmpty()) {
			node.put(member, value);
		}
	}

	private static void secret(ObjectNode node, String member, Optional<SecretRef> secret) {
		secret.ifPresent((ref) -> node.putObject(member).put("secret", ref.id()));
	}

	private static <T> void list(List<T> list, Consumer<List<T>> write) {
		if (!list.isEmpty()) {
			write.accept(list);
		}
	}

}
