package dev.o2cluster.web;

import java.util.List;

/**
 * Something below a topology does not exist.
 */
public class NotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final transient List<Object> arguments;

	public NotFoundException(String key, Object... arguments) {
		super(key);
		this.key = key;
		this.arguments = List.of(arguments);
	}

	/**
	 * Key of the messages that say what is missing.
	 * @return the key without {@code .title} and {@code .detail}
	 */
	public String key() {
		return this.key;
	}

	/**
	 * What the message names.
	 * @return its arguments
	 */
	public List<Object> arguments() {
		return this.arguments;
	}

}
