package dev.o2cluster.network;

import java.util.Locale;

import dev.o2cluster.topology.ServerRole;

/**
 * What listens on a host: one of its roles, or the node agent.
 */
public enum Service {

	WEB, CENTER, APPLICATION, STORAGE, DATA, AGENT;

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
