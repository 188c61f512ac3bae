package dev.o2cluster.backup;

import java.util.List;

/**
 * A file cannot be restored; nothing was changed.
 */
public class BackupRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final transient List<Object> arguments;

	BackupRefusedException(String code, Object... arguments) {
		super(code);
		this.code = code;
		this.arguments = List.of(arguments);
	}

	/**
	 * Key of the message that says why.
	 * @return the key, without {@code .title} and {@code .detail}
	 */
	public String key() {
		return "backup.refused." + this.code;
	}

	/**
	 * What the message names.
	 * @return its arguments
	 */
	public Object[] arguments() {
		return this.arguments.toArray();
	}

}
