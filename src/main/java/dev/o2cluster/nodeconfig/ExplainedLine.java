package dev.o2cluster.nodeconfig;

import tools.jackson.databind.JsonNode;

/**
 * One line of a node file's text, and why it says what it says.
 *
 * @param line the line, counted from 1
 * @param pointer JSON pointer of the value that begins on it
 * @param value the value
 * @param because why it stands there
 */
public record ExplainedLine(int line, String pointer, JsonNode value, Because because) {

	/**
	 * Tells whether the line only opens an object or a list whose members have lines of
	 * their own.
	 * @return whether it holds no value itself
	 */
	public boolean opening() {
		return this.value.isContainer() && !this.value.isEmpty();
	}

}
