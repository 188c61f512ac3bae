package dev.o2cluster.security;

import java.util.Locale;

/**
 * What a token may do of what its user may do.
 */
public enum TokenScope {

	/** Read and download. */
	READ,

	/** Everything its user may do by REST. */
	WRITE;

	/**
	 * The scope's name in forms and message keys.
	 * @return such as {@code read}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
