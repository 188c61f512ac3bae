package dev.o2cluster.network;

import java.util.Locale;

import dev.o2cluster.topology.ServerRole;

/**
 * What listens on a host: one of its roles, the node agent, or what stands outside the
 * cluster.
 */
public enum Service {

	WEB, CENTER, APPLICATION, STORAGE, DATA, AGENT,

	/** A database outside the cluster. */
	DATABASE,

	/** A file store outside the cluster. */
	STORE;

	/**
	 * The service that a role brings.
	 * @param role the role
	 * @return its service
	 */
	static Service of(ServerRole role) {
		return valueOf(role.name());
	}

	/**
	 * The service's name in documents and message keys.
	 * @return such as {@code web}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
