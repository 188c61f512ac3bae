package dev.o2cluster.topology;

import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;

/**
 * Reads what a document says of the surroundings, a reader for each member, and gathers
 * everything that is wrong with it.
 */
final class SurroundingsReader {

	/** The members of a document that are read here. */
	static final Set<String> MEMBERS = Set.of(ClusterFile.PATH);

	private final List<DocumentProblem> problems;

	SurroundingsReader(List<DocumentProblem> problems) {
		this.problems = problems;
	}

	Surroundings read(JsonNode document) {
		List<ClusterFile> clusterFiles = new ClusterFilesReader(this.problems).read(document.path(ClusterFile.PATH));
		try {
			return new Surroundings(clusterFiles);
		}
		catch (InvalidTopologyException ex) {
			this.problems.addAll(ex.problems());
			return Surroundings.NONE;
		}
	}

}
