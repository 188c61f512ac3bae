package dev.o2cluster.security;

import java.util.List;

/**
 * Something about a user cannot be done as asked; nothing was changed.
 */
public class AccountRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient List<Object> arguments;

	AccountRefusedException(String code, Object... arguments) {
		super(code);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/**
	 * Refuses a role that does not exist.
	 * @param key what was asked for
	 * @return the refusal
	 */
	public static AccountRefusedException role(String key) {
		return new AccountRefusedException("role", key);
	}

	/**
	 * Why, for programs; also the message's key after {@code people.refused.}.
	 * @return the code
	 */
	public String code() {
		return this.code;
	}

	/**
	 * What the message names.
	 * @return its arguments
	 */
	public Object[] arguments() {
		return this.arguments.toArray();
	}

}
