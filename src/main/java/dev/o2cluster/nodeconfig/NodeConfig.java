package dev.o2cluster.nodeconfig;

import java.util.Optional;

import dev.o2cluster.json.JsonText;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of one {@code node_<address>.json}.
 *
 * @param address the host it describes
 * @param content the JSON object; must not be changed
 */
public record NodeConfig(HostAddress address, ObjectNode content) {

	/**
	 * The file's name below {@code o2server/config/}.
	 * @return such as {@code node_192.168.0.1.json}
	 */
	public String fileName() {
		return "node_" + this.address + ".json";
	}

	/**
	 * The file's text.
	 * @return strict JSON, indented by two blanks, every line ended by {@code \n}
	 */
	public String text() {
		return JsonText.print(this.content);
	}

	/**
	 * A member of the file's root.
	 * @param field its key
	 * @return its value; a missing node where the file lacks it
	 */
	public JsonNode value(String field) {
		return this.content.path(field);
	}

	/**
	 * A field of a role's section.
	 * @param role the role
	 * @param field the field's key
	 * @return its value; a missing node where the file lacks it
	 */
	public JsonNode value(ServerRole role, String field) {
		return this.content.path(role.key()).path(field);
	}

	/**
	 * The port a role's main service listens on.
	 * @param role the role
	 * @return the port; empty where the release line has no such section
	 */
	public Optional<Integer> port(ServerRole role) {
		JsonNode port = value(role, (role == ServerRole.DATA) ? "tcpPort" : "port");
		if (port.isNumber()) {
			return Optional.of(port.intValue());
		}
		return switch (role) {
			case WEB -> Optional.of(tls(role) ? 443 : 80);
			// 4.x keeps the center's port in centerServer.json, 20030 unless changed
			// there
			case CENTER -> Optional.of(20030);
			default -> Optional.empty();
		};
	}

	/**
	 * Tells whether a role serves TLS.
	 * @param role the role
	 * @return whether {@code sslEnable} is on
	 */
	public boolean tls(ServerRole role) {
		return value(role, "sslEnable").asBoolean(false);
	}

}
