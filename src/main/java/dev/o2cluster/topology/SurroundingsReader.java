package dev.o2cluster.topology;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.release.Release;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a document says of the surroundings, a reader for each member, and gathers
 * everything that is wrong with it.
 */
final class SurroundingsReader {

	/** The members of a document that are read here. */
	static final Set<String> MEMBERS = Set.of(ClusterFile.PATH, ExternalDatabaseReader.PATH, ExternalStorageReader.PATH,
			UserEntry.PATH, ServiceUnits.PATH, ImportedSources.PATH);

	private static final Set<String> IMPORTED = Set.of("databases", "stores");

	private final DocumentProblems problems;

	private final Release release;

	SurroundingsReader(DocumentProblems problems, Release release) {
		this.problems = problems;
		this.release = release;
	}

	Surroundings read(JsonNode document) {
		List<ClusterFile> clusterFiles = new ClusterFilesReader(this.problems).read(document.path(ClusterFile.PATH));
		ExternalDatabase database = new ExternalDatabaseReader(this.problems, this.release)
			.read(document.path(ExternalDatabaseReader.PATH));
		ExternalStorage storage = new ExternalStorageReader(this.problems, this.release)
			.read(document.path(ExternalStorageReader.PATH));
		UserEntryReader reader = new UserEntryReader(this.problems);
		Optional<UserEntry> entry = reader.entry(document.path(UserEntry.PATH));
		Optional<ServiceUnits> units = reader.serviceUnits(document.path(ServiceUnits.PATH));
		ImportedSources imported = imported(document.path(ImportedSources.PATH));
		try {
			return new Surroundings(clusterFiles, database, storage, entry, units, imported);
		}
		catch (InvalidTopologyException ex) {
			this.problems.addAll(ex.problems());
			return Surroundings.NONE;
		}
	}

	private ImportedSources imported(JsonNode node) {
		if (node.isMissingNode()) {
			return ImportedSources.NONE;
		}
		MemberReader members = new MemberReader(this.problems, node, ImportedSources.PATH, IMPORTED);
		return new ImportedSources(members.secret("databases"), members.secret("stores"));
	}

}
