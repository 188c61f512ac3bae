package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.o2cluster.belief.ConfigFiles;
import dev.o2cluster.belief.Weight;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.release.Release;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.Surroundings;

/**
 * The other files of {@code config/} on their way into a design: each becomes a cluster
 * file, what looks like a secret a secret one.
 */
final class TakenFiles {

	private final Release release;

	private final Seal seal;

	private final Consumer<Finding> found;

	private Surroundings surroundings;

	private SecretValues values = SecretValues.NONE;

	TakenFiles(Surroundings known, Release release, Seal seal, Consumer<Finding> found) {
		this.surroundings = known;
		this.release = release;
		this.seal = seal;
		this.found = found;
	}

	Surroundings surroundings() {
		return this.surroundings;
	}

	SecretValues values() {
		return this.values;
	}

	/** Takes in files by their names. */
	void take(Map<String, byte[]> files, String host) {
		files.forEach((name, bytes) -> {
			if (nodeLike(name)) {
				this.found.accept(Finding.of("node-like", Weight.RISK, host, name));
				return;
			}
			try {
				take(name, bytes);
			}
			catch (InvalidTopologyException ex) {
				unplaced(name, host, ex.problems().get(0));
			}
		});
	}

	/**
	 * Takes in one file.
	 * @throws InvalidTopologyException if the design cannot hold it
	 */
	private void take(String name, byte[] bytes) {
		if (name.equals(ExternalFiles.DATA_SOURCES) ? databases(bytes)
				: name.equals(ExternalFiles.STORAGE_SOURCES) && stores(bytes)) {
			return;
		}
		Optional<ClusterFile> known = this.surroundings.clusterFile(name);
		Optional<SecretRef> ref = known.flatMap(ClusterFile::secret)
			.or(() -> SecretLook.in(name, bytes) ? Optional.of(SecretRef.random()) : Optional.empty());
		if (ref.isEmpty()) {
			boolean same = known.flatMap((file) -> file.bytes(SecretValues.NONE))
				.filter((old) -> Arrays.equals(old, bytes))
				.isPresent();
			this.surroundings = same ? this.surroundings
					: this.surroundings.withClusterFile(ClusterFile.open(name, bytes));
			return;
		}
		if (bytes.length > ClusterFile.MAX_BYTES) {
			throw new InvalidTopologyException(
					List.of(DocumentProblem.of("", "clusterFile.tooLarge", name, ClusterFile.MAX_BYTES)));
		}
		this.surroundings = this.surroundings.withClusterFile(ClusterFile.secret(name, ref.get()));
		this.values = this.values.with(ref.get(), this.seal.value(ref.get(), bytes));
	}

	/**
	 * Puts another content in place of a file's; a secret value never changes, so it gets
	 * a name of its own.
	 * @throws InvalidTopologyException if the design cannot hold it
	 */
	void replace(String name, byte[] bytes) {
		this.surroundings = this.surroundings.withoutClusterFile(name);
		if (name.equals(ExternalFiles.DATA_SOURCES)) {
			this.surroundings = this.surroundings.withExternalDatabase(ExternalDatabase.NONE);
		}
		else if (name.equals(ExternalFiles.STORAGE_SOURCES)) {
			this.surroundings = this.surroundings.withExternalStorage(ExternalStorage.NONE);
		}
		take(name, bytes);
	}

	/**
	 * External databases are a part of the design, where it can say what the file says.
	 */
	private boolean databases(byte[] bytes) {
		ExternalDatabase known = this.surroundings.externalDatabase();
		if (keep(new ComposedFile((password) -> known.text(this.release, password)).passwords(bytes))
				&& !known.sources().isEmpty()) {
			return true;
		}
		this.surroundings = this.surroundings.withExternalDatabase(ExternalDatabase.NONE);
		SourcesIn in = new SourcesIn(this.release);
		Optional<ExternalDatabase> read = in.databases(bytes)
			.filter((database) -> fits(ExternalFiles.DATA_SOURCES, (password) -> database.text(this.release, password),
					bytes, in.passwords()));
		read.ifPresent((database) -> this.surroundings = this.surroundings.withExternalDatabase(database));
		return read.isPresent() && keep(Optional.of(in.passwords()));
	}

	private boolean stores(byte[] bytes) {
		ExternalStorage known = this.surroundings.externalStorage();
		if (keep(new ComposedFile((password) -> known.text(this.release, password)).passwords(bytes))
				&& !known.isEmpty()) {
			return true;
		}
		this.surroundings = this.surroundings.withExternalStorage(ExternalStorage.NONE);
		SourcesIn in = new SourcesIn(this.release);
		Optional<ExternalStorage> read = in.stores(bytes)
			.filter((storage) -> fits(ExternalFiles.STORAGE_SOURCES, (password) -> storage.text(this.release, password),
					bytes, in.passwords()));
		read.ifPresent((storage) -> this.surroundings = this.surroundings.withExternalStorage(storage));
		return read.isPresent() && keep(Optional.of(in.passwords()));
	}

	/** Whatever the composed file would say differently keeps the file as it is. */
	private boolean fits(String name, Function<Function<SecretRef, String>, String> compose, byte[] bytes,
			Map<SecretRef, String> passwords) {
		ComposedFile composed = new ComposedFile(compose);
		boolean fits = composed.says(bytes, passwords);
		if (fits && !composed.writes(bytes, passwords)) {
			this.found.accept(Finding.of("rewritten", Weight.FACT, "", name));
		}
		else if (!fits) {
			this.found.accept(Finding.of("opaque", Weight.RISK, "", name));
		}
		return fits;
	}

	private boolean keep(Optional<Map<SecretRef, String>> passwords) {
		passwords.ifPresent((all) -> all.forEach((ref, password) -> this.values = this.values.with(ref,
				this.seal.value(ref, password.getBytes(StandardCharsets.UTF_8)))));
		return passwords.isPresent();
	}

	/**
	 * Whether a name only looks like that of a node file, so that O2OA passes it over.
	 */
	static boolean nodeLike(String name) {
		return name.regionMatches(true, 0, "node_", 0, 5) && !ConfigFiles.nodeFile(name);
	}

	private void unplaced(String name, String host, DocumentProblem problem) {
		List<Object> arguments = new ArrayList<>(List.of(problem.code()));
		arguments.addAll(problem.arguments());
		this.found.accept(Finding.of("file-unplaced", Weight.RISK, host, name, arguments.toArray()));
	}

}
