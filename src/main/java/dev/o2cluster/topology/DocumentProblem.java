package dev.o2cluster.topology;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that keeps an input from being a topology.
 *
 * @param path the member at fault, such as {@code hosts[1].address}
 * @param code key of the message that explains it
 * @param arguments what the message names
 */
public record DocumentProblem(String path, String code, List<String> arguments) {

	/**
	 * Creates a problem.
	 * @param path the member at fault
	 * @param code key of the message that explains it
	 * @param arguments what the message names
	 * @return the problem
	 */
	public static DocumentProblem of(String path, String code, Object... arguments) {
		return new DocumentProblem(path, code, Arrays.stream(arguments).map(String::valueOf).toList());
	}

	/**
	 * The same problem somewhere else.
	 * @param path where it is
	 * @return the problem with that path
	 */
	public DocumentProblem at(String path) {
		return new DocumentProblem(path, this.code, this.arguments);
	}

	/**
	 * Tells whether the input is not even of the document's form, as opposed to well
	 * formed but without sense.
	 * @return whether the form is at fault
	 */
	public boolean form() {
		return this.code.startsWith("document.");
	}

}
