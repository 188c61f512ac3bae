package dev.o2cluster.check;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.LenientJson;
import dev.o2cluster.secret.SecretUse;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Surroundings;
import tools.jackson.databind.JsonNode;

/**
 * The files beside the node files as O2OA will read them from {@code config/}.
 */
final class SharedConfig {

	private final Surroundings surroundings;

	private final SecretValues secrets;

	SharedConfig(Surroundings surroundings, SecretValues secrets) {
		this.surroundings = surroundings;
		this.secrets = secrets;
	}

	/** The place of a file in a design's document. */
	static String place(String name) {
		return "clusterFiles[" + name + "]";
	}

	List<ClusterFile> files() {
		return this.surroundings.clusterFiles();
	}

	/** Whether the design has the file, whatever is known of its content. */
	boolean has(String name) {
		return this.surroundings.clusterFile(name).isPresent();
	}

	/** The content; empty where there is no such file or its secret is missing. */
	Optional<byte[]> bytes(String name) {
		return this.surroundings.clusterFile(name).flatMap((file) -> file.bytes(this.secrets));
	}

	Optional<String> text(String name) {
		return bytes(name).map((bytes) -> new String(bytes, StandardCharsets.UTF_8));
	}

	/** A member of a JSON file, such as the password in {@code token.json}. */
	Optional<String> member(String file, String member) {
		return text(file).flatMap(SharedConfig::json)
			.map((tree) -> tree.path(member).asString(""))
			.filter((value) -> !value.isEmpty());
	}

	/** The places whose secrets are missing. */
	List<SecretUse> missing() {
		return this.surroundings.secrets().stream().filter((use) -> !this.secrets.has(use.ref())).toList();
	}

	static Optional<JsonNode> json(String text) {
		try {
			return Optional.of(LenientJson.read(text).tree()).filter(JsonNode::isObject);
		}
		catch (JsonSyntaxException ex) {
			return Optional.empty();
		}
	}

}
