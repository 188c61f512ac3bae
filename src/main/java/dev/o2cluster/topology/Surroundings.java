package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretUse;

/**
 * What stands around the node files: everything else the hosts of a cluster share or that
 * stands before them. In a document its members stand at the top level and are omitted
 * where nothing was chosen.
 *
 * @param clusterFiles files for {@code o2server/config/} that every host gets, by name
 * @param externalDatabase databases outside the cluster
 * @param externalStorage file stores outside the cluster
 * @param entry the reverse proxy users come through; empty for none
 * @param serviceUnits the wish to have servers run as services; empty for none
 * @param importedSources how the files of external sources were written before
 */
public record Surroundings(List<ClusterFile> clusterFiles, ExternalDatabase externalDatabase,
		ExternalStorage externalStorage, Optional<UserEntry> entry, Optional<ServiceUnits> serviceUnits,
		ImportedSources importedSources) {

	/** Nothing. */
	public static final Surroundings NONE = new Surroundings(List.of(), ExternalDatabase.NONE, ExternalStorage.NONE,
			Optional.empty(), Optional.empty(), ImportedSources.NONE);

	/** Most cluster files of one topology. */
	public static final int MAX_FILES = 100;

	/** Most bytes of all open cluster files of one topology together. */
	public static final int MAX_BYTES = 1024 * 1024;

	/**
	 * Creates surroundings.
	 * @throws InvalidTopologyException if they cannot stand together, with every reason
	 */
	public Surroundings {
		clusterFiles = clusterFiles.stream().sorted(Comparator.comparing(ClusterFile::name)).toList();
		List<DocumentProblem> problems = new ArrayList<>(problemsOf(clusterFiles));
		if (!externalDatabase.sources().isEmpty()) {
			refuse(problems, clusterFiles, ExternalFiles.DATA_SOURCES, ExternalDatabaseReader.PATH);
		}
		if (!externalStorage.isEmpty()) {
			refuse(problems, clusterFiles, ExternalFiles.STORAGE_SOURCES, ExternalStorageReader.PATH);
		}
		if (!problems.isEmpty()) {
			throw new InvalidTopologyException(problems);
		}
	}

	/**
	 * Finds a cluster file.
	 * @param name its name
	 * @return the file, if there is one
	 */
	public Optional<ClusterFile> clusterFile(String name) {
		return this.clusterFiles.stream().filter((file) -> file.name().equals(name)).findFirst();
	}

	/**
	 * Every place that needs a secret.
	 * @return the places, in the order of the document
	 */
	public List<SecretUse> secrets() {
		Stream<SecretUse> files = this.clusterFiles.stream().flatMap(Surroundings::secretOf);
		Stream<SecretUse> databases = this.externalDatabase.passwords()
			.map((ref) -> new SecretUse(ExternalDatabaseReader.PATH, ref));
		Stream<SecretUse> stores = this.externalStorage.passwords()
			.map((ref) -> new SecretUse(ExternalStorageReader.PATH, ref));
		return Stream.of(files, databases, stores).flatMap((uses) -> uses).toList();
	}

	/**
	 * Every secret that is named, needed or only kept for the form of a file.
	 * @return the references
	 */
	public List<SecretRef> secretRefs() {
		if (equals(NONE)) {
			// every download asks
			return List.of();
		}
		return Stream.concat(secrets().stream().map(SecretUse::ref), this.importedSources.refs().stream())
			.distinct()
			.toList();
	}

	/**
	 * Puts a cluster file in place of the one with its name, or beside the others.
	 * @param file the file
	 * @return the changed surroundings
	 * @throws InvalidTopologyException if there would be too many or they would be too
	 * large
	 */
	public Surroundings withClusterFile(ClusterFile file) {
		List<ClusterFile> files = new ArrayList<>(withoutClusterFile(file.name()).clusterFiles);
		files.add(file);
		return withClusterFiles(files);
	}

	/**
	 * Takes a cluster file away.
	 * @param name its name
	 * @return the changed surroundings
	 */
	public Surroundings withoutClusterFile(String name) {
		return withClusterFiles(this.clusterFiles.stream().filter((file) -> !file.name().equals(name)).toList());
	}

	public Surroundings withClusterFiles(List<ClusterFile> clusterFiles) {
		return new Surroundings(clusterFiles, this.externalDatabase, this.externalStorage, this.entry,
				this.serviceUnits, this.importedSources);
	}

	public Surroundings withExternalDatabase(ExternalDatabase externalDatabase) {
		return new Surroundings(this.clusterFiles, externalDatabase, this.externalStorage, this.entry,
				this.serviceUnits, this.importedSources);
	}

	public Surroundings withExternalStorage(ExternalStorage externalStorage) {
		return new Surroundings(this.clusterFiles, this.externalDatabase, externalStorage, this.entry,
				this.serviceUnits, this.importedSources);
	}

	public Surroundings withEntry(Optional<UserEntry> entry) {
		return new Surroundings(this.clusterFiles, this.externalDatabase, this.externalStorage, entry,
				this.serviceUnits, this.importedSources);
	}

	public Surroundings withServiceUnits(Optional<ServiceUnits> serviceUnits) {
		return new Surroundings(this.clusterFiles, this.externalDatabase, this.externalStorage, this.entry,
				serviceUnits, this.importedSources);
	}

	public Surroundings withImportedSources(ImportedSources importedSources) {
		return new Surroundings(this.clusterFiles, this.externalDatabase, this.externalStorage, this.entry,
				this.serviceUnits, importedSources);
	}

	/** One file cannot be both composed and handed in. */
	private static void refuse(List<DocumentProblem> problems, List<ClusterFile> files, String name, String member) {
		if (files.stream().anyMatch((file) -> file.name().equals(name))) {
			problems.add(DocumentProblem.of(member, "clusterFile.composed", name));
		}
	}

	private static Stream<SecretUse> secretOf(ClusterFile file) {
		return file.secret().map((ref) -> new SecretUse("clusterFiles[" + file.name() + "]", ref)).stream();
	}

	private static List<DocumentProblem> problemsOf(List<ClusterFile> files) {
		List<DocumentProblem> problems = new ArrayList<>();
		if (files.size() > MAX_FILES) {
			problems.add(DocumentProblem.of(ClusterFile.PATH, "clusterFiles.tooMany", MAX_FILES, files.size()));
		}
		long bytes = files.stream().mapToLong(ClusterFile::openSize).sum();
		if (bytes > MAX_BYTES) {
			problems.add(DocumentProblem.of(ClusterFile.PATH, "clusterFiles.tooLarge", MAX_BYTES, bytes));
		}
		Map<String, String> seen = new HashMap<>();
		files.forEach((file) -> {
			String other = seen.putIfAbsent(file.name().toLowerCase(Locale.ROOT), file.name());
			if (other != null) {
				problems.add(DocumentProblem.of(ClusterFile.PATH, "clusterFiles.twice", file.name(), other));
			}
		});
		return problems;
	}

}
