package dev.o2cluster.rollout;

import java.util.List;

/**
 * What somebody asks of a run does not fit the state it is in.
 */
public class RunConflictException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final transient List<Object> arguments;

	RunConflictException(String key, Object... arguments) {
		super(key + " " + List.of(arguments));
		this.key = key;
		this.arguments = List.of(arguments);
	}

	/**
	 * Key of the messages that say what does not fit.
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
