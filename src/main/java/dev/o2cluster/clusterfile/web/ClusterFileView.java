package dev.o2cluster.clusterfile.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.o2cluster.design.Design;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import org.jspecify.annotations.Nullable;

/**
 * One cluster file in a list. Neither length nor checksum of a secret one is told, which
 * would help to guess a short password.
 *
 * @param name its name
 * @param path where it stands in every host's bundle
 * @param secret whether it holds secrets
 * @param missing whether its secret has to be entered again
 * @param size an open file's size in bytes
 * @param sha256 an open file's SHA-256
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClusterFileView(String name, String path, boolean secret, boolean missing, @Nullable Integer size,
		@Nullable String sha256) {

	static List<ClusterFileView> of(Design design) {
		SecretValues secrets = design.cluster().secrets();
		return design.topology().surroundings().clusterFiles().stream().map((file) -> of(file, secrets)).toList();
	}

	static ClusterFileView of(ClusterFile file, SecretValues secrets) {
		String path = path(file.name());
		return file.secret()
			.map((ref) -> new ClusterFileView(file.name(), path, true, !secrets.has(ref), null, null))
			.orElseGet(() -> {
				byte[] bytes = file.bytes(secrets).orElseThrow();
				return new ClusterFileView(file.name(), path, false, false, bytes.length, Sha256.of(bytes));
			});
	}

	static String path(String name) {
		return "o2server/config/" + name;
	}

}
