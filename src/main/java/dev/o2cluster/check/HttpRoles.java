package dev.o2cluster.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import org.jspecify.annotations.Nullable;

/**
 * The roles browsers talk to.
 */
final class HttpRoles {

	private static final Set<ServerRole> ALL = EnumSet.of(ServerRole.WEB, ServerRole.CENTER, ServerRole.APPLICATION);

	/**
	 * One of these roles on one node.
	 *
	 * @param node the node
	 * @param role the role
	 */
	record Place(Node node, ServerRole role) {
		String field(String name) {
			return this.role.key() + "." + name;
		}

		String text(String name) {
			return this.node.text(this.role, name);
		}

		int port() {
			return this.node.port(this.role);
		}

		boolean tls() {
			return this.node.tls(this.role);
		}

	}

	private HttpRoles() {
	}

	static boolean contains(@Nullable ServerRole role) {
		return role != null && ALL.contains(role);
	}

	/** Every running one whose section the release line's node file has. */
	static List<Place> of(LoadedCluster cluster) {
		Release release = cluster.topology().release();
		return cluster.nodes()
			.stream()
			.flatMap((node) -> ALL.stream()
				.filter((role) -> node.runs(role) && release.hasSection(role.key()))
				.map((role) -> new Place(node, role)))
			.toList();
	}

}
