package dev.o2cluster.topology;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One of O2OA's five server roles, in the order people list them.
 */
public enum ServerRole {

	WEB, CENTER, APPLICATION, STORAGE, DATA;

	/**
	 * The role's key in node files, documents and console commands.
	 * @return the key, such as {@code center}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The role's letter in matrices and in the one-line form.
	 * @return the first letter of its key, in upper case
	 */
	public String letter() {
		return name().substring(0, 1);
	}

	/**
	 * Finds a role by its key.
	 * @param key a key, such as {@code center}
	 * @return the role, if there is one
	 */
	public static Optional<ServerRole> ofKey(String key) {
		return Arrays.stream(values()).filter((role) -> role.key().equals(key)).findFirst();
	}

}
