package dev.o2cluster.rollout;

/**
 * A topology has no such run, revision or step.
 */
public class RunNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final long number;

	RunNotFoundException(String key, long number) {
		super(key + " " + number);
		this.key = key;
		this.number = number;
	}

	/**
	 * Key of the messages that say what is missing.
	 * @return the key without {@code .title} and {@code .detail}
	 */
	public String key() {
		return this.key;
	}

	public long number() {
		return this.number;
	}

}
