package dev.o2cluster.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a user may do.
 */
public enum UserRole {

	/** Everything, users and settings of the console included. */
	ADMIN,

	/** Edit topologies. */
	DESIGNER,

	/** Read and download. */
	VIEWER;

	/**
	 * The role's name on the wire and in message keys.
	 * @return such as {@code designer}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a role.
	 * @param key its key
	 * @return the role, if there is one
	 */
	public static Optional<UserRole> of(String key) {
		return Arrays.stream(values()).filter((role) -> role.key().equals(key)).findFirst();
	}

}
