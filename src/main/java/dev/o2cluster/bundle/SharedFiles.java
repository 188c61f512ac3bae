package dev.o2cluster.bundle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.json.JsonMeaning;
import dev.o2cluster.release.Release;
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

	private final Surroundings surroundings;

	private final SecretValues secrets;

	private final List<BundleFile> files = new ArrayList<>();

	/** The secrets the files hold. */
	private final Set<SecretRef> refs = new TreeSet<>();

	private SharedFiles(Surroundings surroundings, SecretValues secrets) {
		this.surroundings = surroundings;
		this.secrets = secrets;
		surroundings.secrets().forEach((use) -> this.refs.add(use.ref()));
	}

	static List<BundleFile> of(Topology topology, SecretValues secrets) {
		return new SharedFiles(topology.surroundings(), secrets).write(topology.release());
	}

	private List<BundleFile> write(Release release) {
		this.surroundings.clusterFiles().forEach(this::handedIn);
		ExternalDatabase database = this.surroundings.externalDatabase();
		if (!database.sources().isEmpty()) {
			composed(ExternalFiles.DATA_SOURCES, database.passwords().toList(),
					(password) -> database.text(release, password));
		}
		ExternalStorage storage = this.surroundings.externalStorage();
		if (!storage.isEmpty()) {
			composed(ExternalFiles.STORAGE_SOURCES, storage.passwords().toList(),
					(password) -> storage.text(release, password));
		}
		if (this.files.stream().anyMatch(BundleFile::secret)) {
			this.files.add(BundleFile.of(SEAL, seal()).masked(Mask.HIDDEN + "\n"));
		}
		return this.files;
	}

	private void handedIn(ClusterFile file) {
		String path = Paths.CONFIG + file.name();
		file.bytes(this.secrets)
			.map((bytes) -> file.secret().isPresent() ? BundleFile.secret(path, bytes, Mask.of(bytes))
					: BundleFile.open(path, bytes))
			.ifPresent(this.files::add);
	}

	private void composed(String name, List<SecretRef> passwords,
			Function<Function<SecretRef, String>, String> compose) {
		if (!this.secrets.hasAll(passwords)) {
			return;
		}
		String text = compose.apply((ref) -> this.secrets.find(ref).map(SecretValue::text).orElse(""));
		String path = Paths.CONFIG + name;
		Optional<byte[]> original = original(name, text);
		if (original.isEmpty() && passwords.isEmpty()) {
			this.files.add(BundleFile.of(path, text));
		}
		else {
			byte[] bytes = original.orElseGet(() -> text.getBytes(StandardCharsets.UTF_8));
			this.files.add(BundleFile.secret(path, bytes, compose.apply((ref) -> Mask.HIDDEN)));
		}
	}

	/**
	 * The file as it was imported, as long as it says the same; notes may tell secrets.
	 */
	private Optional<byte[]> original(String name, String text) {
		Optional<SecretRef> imported = this.surroundings.importedSources().of(name);
		Optional<byte[]> same = imported.flatMap(this.secrets::find)
			.filter((value) -> JsonMeaning.same(text, value.text()))
			.map(SecretValue::bytes);
		same.ifPresent((bytes) -> this.refs.add(imported.get()));
		return same;
	}

	/** The salts themselves, so that a bundle taken in again gives the same bytes. */
	private String seal() {
		StringBuilder salts = new StringBuilder();
		for (SecretRef ref : this.refs) {
			this.secrets.find(ref)
				.ifPresent((value) -> salts.append(ref)
					.append("  ")
					.append(HexFormat.of().formatHex(value.salt()))
					.append('\n'));
		}
		return salts.toString();
	}

}
