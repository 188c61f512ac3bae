package dev.o2cluster.secret.store;

import org.jspecify.annotations.Nullable;

/**
 * The key of the database is missing or wrong, so the console must not start.
 */
class SecretKeyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final String subject;

	SecretKeyException(String code, Object subject) {
		this(code, subject, null);
	}

	SecretKeyException(String code, Object subject, @Nullable Throwable cause) {
		super(code + ": " + subject, cause);
		this.code = code;
		this.subject = subject.toString();
	}

	/** Key of the messages that explain it. */
	String code() {
		return this.code;
	}

	/** The file or the number the messages name. */
	String subject() {
		return this.subject;
	}

}
