package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;

/**
 * The commands that start and stop roles of one host.
 */
final class RoleCommands {

	/** The order in which O2OA's own {@code start} goes through the roles. */
	static final List<ServerRole> ROLE_ORDER = List.of(ServerRole.DATA, ServerRole.STORAGE, ServerRole.CENTER,
			ServerRole.APPLICATION, ServerRole.WEB);

	private static final Set<ServerRole> JOINABLE = EnumSet.of(ServerRole.CENTER, ServerRole.APPLICATION,
			ServerRole.WEB);

	private final NodeConfigs cluster;

	RoleCommands(NodeConfigs cluster) {
		this.cluster = cluster;
	}

	/**
	 * What one command starts or stops.
	 *
	 * @param name the role the command names
	 * @param roles every role that comes and goes with it
	 */
	record Group(ServerRole name, Set<ServerRole> roles) {

		/**
		 * From 7.2 on a bare {@code start <role>} first asks for an administrator
		 * password when {@code token.json} holds none; the long form does not.
		 */
		String start(NodeConfigs cluster) {
			return "start " + this.name.key() + (cluster.topology().release().behaviour().skipInit() ? "SkipInit" : "");
		}

		String stop() {
			return "stop " + this.name.key().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * The groups some roles of a host fall into, in the order to start them.
	 * @param host the host
	 * @param wanted the roles wanted; others and those that are not ticked are left out
	 */
	List<Group> groups(Host host, Collection<ServerRole> wanted) {
		List<Group> groups = new ArrayList<>();
		Set<ServerRole> joined = joined(host);
		// a host with nothing but replaced roles keeps them, and starts none
		Set<ServerRole> done = EnumSet.copyOf(this.cluster.topology().replaced());
		for (ServerRole role : ROLE_ORDER) {
			if (wanted.contains(role) && host.runs(role) && !done.contains(role)) {
				Group group = joined.contains(role) ? new Group(ServerRole.APPLICATION, joined)
						: new Group(role, EnumSet.of(role));
				done.addAll(group.roles());
				groups.add(group);
			}
		}
		return groups;
	}

	/**
	 * The ticked roles of a host that live inside its application server. Read in the
	 * classes of 7.2 and later: center and web join the application server when they name
	 * its port, and then have no start of their own.
	 */
	private Set<ServerRole> joined(Host host) {
		Set<ServerRole> joined = EnumSet.noneOf(ServerRole.class);
		if (this.cluster.topology().release().behaviour().joinedHttpPort()) {
			int port = this.cluster.port(host, ServerRole.APPLICATION);
			JOINABLE.stream()
				.filter((role) -> host.runs(role) && this.cluster.port(host, role) == port)
				.forEach(joined::add);
		}
		return joined;
	}

}
