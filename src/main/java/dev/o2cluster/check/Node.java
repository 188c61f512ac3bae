package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.o2cluster.nodeconfig.Modules;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.PortNumber;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One node file, read as the servers of its release line read it.
 */
final class Node {

	private final Host host;

	private final NodeConfig file;

	private final UsualValues usual;

	private final Set<ServerRole> running = EnumSet.noneOf(ServerRole.class);

	private final List<Listener> listeners = new ArrayList<>();

	/**
	 * A port a node opens.
	 *
	 * @param role the role it belongs to; {@code null} for the node agent
	 * @param field the field that holds it, such as {@code data.webPort}
	 * @param port the port
	 */
	record Listener(@Nullable ServerRole role, String field, int port) {
	}

	Node(Host host, NodeConfig file, UsualValues usual) {
		this.host = host;
		this.file = file;
		this.usual = usual;
		if (enabled()) {
			for (ServerRole role : ServerRole.values()) {
				if (switchedOn(role)) {
					this.running.add(role);
					this.listeners.add(new Listener(role, portField(role), port(role)));
				}
			}
			auxiliaryListeners();
		}
	}

	NodeConfig file() {
		return this.file;
	}

	static String portField(ServerRole role) {
		return role.key() + ((role == ServerRole.DATA) ? ".tcpPort" : ".port");
	}

	Host host() {
		return this.host;
	}

	HostAddress address() {
		return this.host.address();
	}

	/**
	 * Whether the file counts at all: without {@code enable} at its root it is ignored.
	 */
	boolean enabled() {
		return flag(value("enable"), false);
	}

	boolean runs(ServerRole role) {
		return this.running.contains(role);
	}

	/** Every port the node opens, in the order of roles. */
	List<Listener> listeners() {
		return this.listeners;
	}

	JsonNode value(String field) {
		return this.file.value(field);
	}

	JsonNode value(ServerRole role, String field) {
		return this.file.value(role, field);
	}

	String text(ServerRole role, String field) {
		return value(role, field).asString("").strip();
	}

	/** The texts of a list, or none where the file holds no list. */
	List<String> texts(ServerRole role, String field) {
		return this.file.texts(role, field);
	}

	/** The official modules its lists leave on it, by their place in the list. */
	BitSet hosted(Modules modules) {
		return modules.on(this.file);
	}

	boolean flag(String field, boolean missing) {
		return flag(value(field), missing);
	}

	boolean flag(ServerRole role, String field, boolean missing) {
		return flag(value(role, field), missing);
	}

	boolean tls(ServerRole role) {
		return flag(role, "sslEnable", false);
	}

	int port(ServerRole role) {
		return this.file.port(role).orElseThrow();
	}

	/** The port the browser is told; the role's own where none is set. */
	int proxyPort(ServerRole role) {
		return PortNumber.of(value(role, "proxyPort")).orElseGet(() -> port(role));
	}

	int centerOrder() {
		return value(ServerRole.CENTER, "order").asInt(0);
	}

	/** Blank counts as O2OA's default. */
	String storageName() {
		String name = text(ServerRole.STORAGE, "name");
		return name.isEmpty() ? StorageNumbers.USUAL : name;
	}

	/**
	 * Whether a center answers here. From 7.2 on one also runs inside the application
	 * server wherever both have the same port, whatever its own switch says.
	 */
	boolean centerAnswers() {
		return runs(ServerRole.CENTER) || joinedCenter();
	}

	boolean joinedCenter() {
		return this.usual.release().behaviour().joinedHttpPort() && runs(ServerRole.APPLICATION)
				&& port(ServerRole.CENTER) == port(ServerRole.APPLICATION);
	}

	private boolean switchedOn(ServerRole role) {
		Release release = this.usual.release();
		if (role == ServerRole.CENTER && release.behaviour().primaryBy() == PrimaryBy.FLAG) {
			return flag("isPrimaryCenter", false);
		}
		if (!value(role.key()).isObject()) {
			return this.usual.onWithoutSection();
		}
		return flag(value(role, "enable"), this.usual.onWithoutEnable(role));
	}

	private void auxiliaryListeners() {
		if (runs(ServerRole.DATA)) {
			PortNumber.of(value(ServerRole.DATA, "webPort"))
				.or(this.usual::databaseConsole)
				.ifPresent((port) -> this.listeners.add(new Listener(ServerRole.DATA, "data.webPort", port)));
		}
		if (flag("nodeAgentEnable", false)) {
			int port = PortNumber.of(value("nodeAgentPort")).orElse(UsualValues.AGENT_PORT);
			this.listeners.add(new Listener(null, "nodeAgentPort", port));
		}
	}

	/** The port a listener has where nothing else is said. */
	int usualPort(Listener listener) {
		if (listener.role() == null) {
			return UsualValues.AGENT_PORT;
		}
		return listener.field().equals("data.webPort") ? UsualValues.DATABASE_CONSOLE_PORT
				: this.usual.port(listener.role(), tls(listener.role()));
	}

	boolean usual(Listener listener) {
		return usualPort(listener) == listener.port();
	}

	/** O2OA's parser takes a text for a switch; anything else is not one. */
	private static boolean flag(JsonNode value, boolean missing) {
		if (value.isString()) {
			return value.stringValue().strip().equalsIgnoreCase("true");
		}
		return value.isMissingNode() ? missing : value.asBoolean(false);
	}

}
