package dev.o2cluster.rollout.web;

/**
 * A request names something no run knows.
 */
class BadRunException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String key;

	private final String value;

	BadRunException(String key, String value) {
		super(key + " " + value);
		this.key = key;
		this.value = (value.length() <= 80) ? value : value.substring(0, 80) + "…";
	}

	String key() {
		return this.key;
	}

	String value() {
		return this.value;
	}

}
