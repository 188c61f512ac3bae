package dev.o2cluster.belief;

import java.util.List;

import dev.o2cluster.topology.ServerRole;

/**
 * The order in which O2OA's own {@code start} goes through the roles.
 */
final class StartOrder {

	static final List<ServerRole> ROLES = List.of(ServerRole.DATA, ServerRole.STORAGE, ServerRole.CENTER,
			ServerRole.APPLICATION, ServerRole.WEB);

	private StartOrder() {
	}

}
