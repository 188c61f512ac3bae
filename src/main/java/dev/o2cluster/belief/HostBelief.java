package dev.o2cluster.belief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;

/**
 * What one host will take for true when it starts.
 */
public final class HostBelief {

	private static final List<ServerRole> HTTP = List.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.WEB);

	private final String label;

	private final Release release;

	private final ConfigBelief config;

	private final NodeName name;

	private final List<Statement> statements = new ArrayList<>();

	HostBelief(Release release, HostFolder folder, ConfigBelief config) {
		this.label = folder.label();
		this.release = release;
		this.config = config;
		this.name = NodeName.of(folder.nodeCfg(), release, this.statements::add);
		Optional<NodeFile> node = config.node(this.name.value());
		if (config.nodes().isEmpty() && !config.broken()) {
			say(Rule.NODES_NONE, this.name.value());
		}
		else if (node.isEmpty() && this.name.readable() && !config.broken()) {
			say(Rule.NAME_UNKNOWN, this.name.value(), Names.of(config.nodes()));
		}
		node.ifPresent(this::judge);
	}

	/**
	 * What people call the host.
	 * @return its label
	 */
	public String label() {
		return this.label;
	}

	/**
	 * The node it takes itself for.
	 * @return the name in its {@code node.cfg}
	 */
	public String node() {
		return this.name.value();
	}

	/**
	 * What it reads in its folder {@code config/}.
	 * @return the same object for hosts with the same files
	 */
	public ConfigBelief config() {
		return this.config;
	}

	/**
	 * Tells whether its server gets as far as opening a port.
	 * @return whether nothing in its files keeps it from starting
	 */
	public boolean boots() {
		boolean known = this.config.nodes().isEmpty() || this.config.node(this.name.value()).isPresent();
		boolean center = this.config.nodes().isEmpty() || !this.config.hangs();
		return this.name.readable() && !this.config.broken() && known && center;
	}

	/**
	 * What is to say about this host alone.
	 * @return the statements
	 */
	public List<Statement> statements() {
		return this.statements;
	}

	private void judge(NodeFile node) {
		Map<String, Integer> ports = ports(node);
		List<String> roles = new ArrayList<>();
		StartOrder.ROLES.stream().filter(node::runs).forEach((role) -> roles.add(role.key()));
		say(Rule.ROLES, roles.isEmpty() ? "-" : String.join(", ", roles));
		if (this.release.behaviour().joinedHttpPort() && !node.runs(ServerRole.APPLICATION)) {
			say(Rule.ROLES_ANYWAY, node.name());
		}
		if (webAlone(node)) {
			boolean joined = this.release.behaviour().joinedHttpPort();
			say(joined ? Rule.WEB_WITHOUT_CENTER : Rule.WEB_ALONE, node.name());
		}
		say(Rule.PORTS, describe(ports));
		clashes(node);
		if (node.agent()) {
			say(Rule.AGENT, node.agentPort());
		}
		else {
			say(Rule.AGENT_OFF);
		}
		if (node.autoStart()) {
			say(Rule.AUTO_START);
		}
	}

	/** The web server passes calls on to its own host only. */
	private boolean webAlone(NodeFile node) {
		boolean joined = this.release.behaviour().joinedHttpPort();
		return node.runs(ServerRole.WEB) && !node.runs(ServerRole.CENTER)
				&& (joined ? !node.joinedCenter() : !node.runs(ServerRole.APPLICATION));
	}

	private Map<String, Integer> ports(NodeFile node) {
		Map<String, Integer> ports = new LinkedHashMap<>();
		for (ServerRole role : StartOrder.ROLES) {
			if (node.runs(role)) {
				ports.put(role.key(), node.port(role));
			}
		}
		if (node.runs(ServerRole.DATA)) {
			node.databaseConsolePort().ifPresent((port) -> ports.put("data.webPort", port));
		}
		if (node.agent()) {
			ports.put("agent", node.agentPort());
		}
		return ports;
	}

	private void clashes(NodeFile node) {
		Map<Integer, ServerRole> owners = new HashMap<>();
		boolean joined = this.release.behaviour().joinedHttpPort();
		for (ServerRole role : StartOrder.ROLES) {
			if (node.runs(role)) {
				ServerRole other = owners.putIfAbsent(node.port(role), role);
				if (other != null && !(joined && HTTP.contains(role) && HTTP.contains(other))) {
					say(Rule.PORT_CLASH, node.port(role), other.key(), role.key());
				}
			}
		}
	}

	private void say(Rule rule, Object... arguments) {
		this.statements.add(rule.of(this.release, arguments));
	}

	private static String describe(Map<String, Integer> ports) {
		List<String> list = new ArrayList<>();
		ports.forEach((owner, port) -> list.add(port + " (" + owner + ")"));
		return list.isEmpty() ? "-" : String.join(", ", list);
	}

}
