package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
		keep(ref.get(), bytes);
	}

	/**
	 * Puts another content in place of a file's; a secret value never changes, so it gets
	 * a name of its own.
	 * @throws InvalidTopologyException if the design cannot hold it
	 */
	void replace(String name, byte[] bytes) {
		this.surroundings = this.surroundings.withoutClusterFile(name);
		forget(name);
		take(name, bytes);
	}

	/**
	 * External databases are a part of the design, where it can say what the file says.
	 */
	private boolean databases(byte[] bytes) {
		ExternalDatabase known = this.surroundings.externalDatabase();
		ComposedFile ours = new ComposedFile((password) -> known.text(this.release, password));
		if (!known.sources().isEmpty() && keep(ExternalFiles.DATA_SOURCES, ours, ours.passwords(bytes), bytes)) {
			return true;
		}
		forget(ExternalFiles.DATA_SOURCES);
		SourcesIn in = new SourcesIn(this.release);
		return in.databases(bytes).filter((database) -> {
			ComposedFile file = new ComposedFile((password) -> database.text(this.release, password));
			return fits(ExternalFiles.DATA_SOURCES, file, bytes, in.passwords());
		}).map((database) -> this.surroundings = this.surroundings.withExternalDatabase(database)).isPresent();
	}

	private boolean stores(byte[] bytes) {
		ExternalStorage known = this.surroundings.externalStorage();
		ComposedFile ours = new ComposedFile((password) -> known.text(this.release, password));
		if (!known.isEmpty() && keep(ExternalFiles.STORAGE_SOURCES, ours, ours.passwords(bytes), bytes)) {
			return true;
		}
		forget(ExternalFiles.STORAGE_SOURCES);
		SourcesIn in = new SourcesIn(this.release);
		return in.stores(bytes).filter((storage) -> {
			ComposedFile file = new ComposedFile((password) -> storage.text(this.release, password));
			return fits(ExternalFiles.STORAGE_SOURCES, file, bytes, in.passwords());
		}).map((storage) -> this.surroundings = this.surroundings.withExternalStorage(storage)).isPresent();
	}

	/** The design says nothing of a file that is taken in anew. */
	private void forget(String name) {
		if (name.equals(ExternalFiles.DATA_SOURCES)) {
			this.surroundings = this.surroundings.withExternalDatabase(ExternalDatabase.NONE);
		}
		else if (name.equals(ExternalFiles.STORAGE_SOURCES)) {
			this.surroundings = this.surroundings.withExternalStorage(ExternalStorage.NONE);
		}
		imported(name, Optional.empty());
	}

	/** Whatever the composed file would say differently keeps the file as it is. */
	private boolean fits(String name, ComposedFile composed, byte[] bytes, Map<SecretRef, String> passwords) {
		if (composed.says(bytes, passwords)) {
			return keep(name, composed, Optional.of(passwords), bytes);
		}
		this.found.accept(Finding.of("opaque", Weight.RISK, "", name));
		return false;
	}

	/** Keeps the passwords, and the text where the console writes it differently. */
	private boolean keep(String name, ComposedFile file, Optional<Map<SecretRef, String>> passwords, byte[] bytes) {
		passwords.ifPresent((all) -> {
			all.forEach((ref, password) -> keep(ref, password.getBytes(StandardCharsets.UTF_8)));
			if (!file.writes(bytes, all)) {
				keepForm(name, bytes);
			}
		});
		return passwords.isPresent();
	}

	private void keepForm(String name, byte[] bytes) {
		if (bytes.length > ClusterFile.MAX_BYTES) {
			imported(name, Optional.empty());
			this.found.accept(Finding.of("rewritten", Weight.FACT, "", name, ClusterFile.MAX_BYTES));
			return;
		}
		SecretRef ref = this.surroundings.importedSources().of(name).orElseGet(SecretRef::random);
		imported(name, Optional.of(ref));
		keep(ref, bytes);
		ComposedFile.notes(bytes)
			.ifPresent((read) -> this.found.accept(Finding.of("lenient-sources", Weight.FACT, "", name,
					read.notes().size() + read.unlisted(), read.notes().get(0).line())));
	}

	private void keep(SecretRef ref, byte[] bytes) {
		this.values = this.values.with(ref, this.seal.value(ref, bytes));
	}

	private void imported(String name, Optional<SecretRef> text) {
		this.surroundings = this.surroundings.withImportedSources(this.surroundings.importedSources().with(name, text));
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
