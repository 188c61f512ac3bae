package dev.o2cluster.check;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.nodeconfig.PortNumber;
import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * What the servers of a release line take where a node file says nothing.
 */
final class UsualValues {

	static final int AGENT_PORT = 20010;

	static final int DATABASE_CONSOLE_PORT = 20051;

	static final String PASSIVE_PORTS = "29000-30000";

	private static final int CENTER_PORT = 20030;

	private static final int HTTP = 80;

	private static final int HTTPS = 443;

	private final Release release;

	private final Set<ServerRole> onWithoutEnable = EnumSet.noneOf(ServerRole.class);

	private final Map<ServerRole, Integer> ports = new EnumMap<>(ServerRole.class);

	private final Optional<Integer> databaseConsole;

	UsualValues(Release release) {
		this.release = release;
		for (ServerRole role : ServerRole.values()) {
			boolean off = release.field(role.key(), "enable")
				.map(NodeField::absent)
				.filter((value) -> !value.asBoolean(true))
				.isPresent();
			if (!off) {
				this.onWithoutEnable.add(role);
			}
			release.field(role.key(), (role == ServerRole.DATA) ? "tcpPort" : "port")
				.flatMap((field) -> PortNumber.of(field.defaultValue()))
				.ifPresent((port) -> this.ports.put(role, port));
		}
		this.databaseConsole = release.field("data", "webPort").flatMap((field) -> PortNumber.of(field.defaultValue()));
	}

	Release release() {
		return this.release;
	}

	boolean onWithoutSection() {
		return this.release.behaviour().missingSection() == MissingSection.ON;
	}

	boolean onWithoutEnable(ServerRole role) {
		return this.onWithoutEnable.contains(role);
	}

	int port(ServerRole role, boolean tls) {
		Integer known = this.ports.get(role);
		if (known != null) {
			return known;
		}
		return (role == ServerRole.WEB) ? (tls ? HTTPS : HTTP) : CENTER_PORT;
	}

	/**
	 * The port of the database's own console; empty where the line opens none by itself.
	 */
	Optional<Integer> databaseConsole() {
		return this.databaseConsole;
	}

}
