package dev.o2cluster.topology;

import java.util.List;

/**
 * An input is not a topology; holds every reason, not just the first.
 */
public class InvalidTopologyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<DocumentProblem> problems;

	public InvalidTopologyException(List<DocumentProblem> problems) {
		super(problems.toString());
		this.problems = List.copyOf(problems);
	}

	/**
	 * Everything that is wrong with the input.
	 * @return the problems, in the order of the document
	 */
	public List<DocumentProblem> problems() {
		return this.problems;
	}

}
