package dev.o2cluster.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;

/**
 * The files beside the node files that are the same on every host. One whose secret is
 * not known is left out; a check says so.
 */
final class SharedFiles {

	/**
	 * Chance beside the secrets: with it in the manifest, neither the manifest's checksum
	 * nor anything made of it lets somebody without the bundle try out passwords.
	 */
	static final String SEAL = Paths.ROOT + "MANIFEST.seal";

	private SharedFiles() {
	}

	static List<BundleFile> of(Topology topology, SecretValues secrets) {
		Surroundings surroundings = topology.surroundings();
		List<BundleFile> files = new ArrayList<>();
		for (ClusterFile file : surroundings.clusterFiles()) {
			String path = Paths.CONFIG + file.name();
			file.bytes(secrets)
				.map((bytes) -> file.secret().isPresent() ? BundleFile.secret(path, bytes, Mask.of(bytes))
						: BundleFile.open(path, bytes))
				.ifPresent(files::add);
		}
		ExternalDatabase database = surroundings.externalDatabase();
		if (!database.sources().isEmpty()) {
			composed(ExternalFiles.DATA_SOURCES, database.passwords().toList(), secrets,
					(password) -> database.text(topology.release(), password))
				.ifPresent(files::add);
		}
		ExternalStorage storage = surroundings.externalStorage();
		if (!storage.isEmpty()) {
			composed(ExternalFiles.STORAGE_SOURCES, storage.passwords().toList(), secrets,
					(password) -> storage.text(topology.release(), password))
				.ifPresent(files::add);
		}
		if (files.stream().anyMatch(BundleFile::secret)) {
			files.add(BundleFile.of(SEAL, seal(surroundings, secrets)).masked(Mask.HIDDEN + "\n"));
		}
		return files;
	}

	/** The salts themselves, so that a bundle taken in again gives the same bytes. */
	private static Optional<BundleFile> composed(String name, List<SecretRef> passwords, SecretValues secrets,
			Function<Function<SecretRef, String>, String> compose) {
		if (!secrets.hasAll(passwords)) {
			return Optional.empty();
		}
		byte[] text = compose.apply((ref) -> secrets.find(ref).map(SecretValue::text).orElse(""))
			.getBytes(StandardCharsets.UTF_8);
		String path = Paths.CONFIG + name;
		return Optional.of(passwords.isEmpty() ? BundleFile.open(path, text)
				: BundleFile.secret(path, text, compose.apply((ref) -> Mask.HIDDEN)));
	}

	private static String seal(Surroundings surroundings, SecretValues secrets) {
		StringBuilder salts = new StringBuilder();
		for (SecretRef ref : new TreeSet<>(surroundings.secretRefs())) {
			secrets.find(ref)
				.ifPresent((value) -> salts.append(ref)
					.append("  ")
					.append(HexFormat.of().formatHex(value.salt()))
					.append('\n'));
		}
		return salts.toString();
	}

}
