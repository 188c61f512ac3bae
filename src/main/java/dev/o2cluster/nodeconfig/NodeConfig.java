package dev.o2cluster.nodeconfig;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.json.JsonText;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of one {@code node_<address>.json}.
 *
 * @param address the host it describes
 * @param release the release line that reads it
 * @param content what it says, every role and switch included; must not be changed
 * @param written the JSON object as it is written, which means the same; must not be
 * changed
 * @param imported the file that was taken over with the host, while it means the same as
 * the design
 */
public record NodeConfig(HostAddress address, Release release, ObjectNode content, ObjectNode written,
		Optional<Sample> imported) {

	/** O2OA takes the default for a web port outside of these. */
	private static final int MAX_HTTP_PORT = 65534;

	/**
	 * The file's name below {@code o2server/config/}.
	 * @return such as {@code node_192.168.0.1.json}
	 */
	public String fileName() {
		return "node_" + this.address + ".json";
	}

	/**
	 * The file's text.
	 * @return the file that was taken over, byte for byte, while it means the same as the
	 * design; else strict JSON, indented by two blanks, every line ended by {@code \n}
	 */
	public String text() {
		return this.imported.map(Sample::text).orElseGet(() -> JsonText.print(this.written));
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
	 * The texts of a list in a role's section.
	 * @param role the role
	 * @param field the list's key
	 * @return its texts; none where the file holds no such list
	 */
	public List<String> texts(ServerRole role, String field) {
		JsonNode list = value(role, field);
		return list.isArray() ? list.valueStream().map((item) -> item.asString("")).toList() : List.of();
	}

	/**
	 * The port a role's main service listens on, as O2OA reads it: a fraction is cut off,
	 * and where the number makes no port, the release line's default counts (observed on
	 * 6.0.3).
	 * @param role the role
	 * @return the port; empty where the release line has no such section
	 */
	public Optional<Integer> port(ServerRole role) {
		String field = (role == ServerRole.DATA) ? "tcpPort" : "port";
		boolean http = role != ServerRole.DATA && role != ServerRole.STORAGE;
		return PortNumber.of(value(role, field))
			.filter((port) -> !http || port <= MAX_HTTP_PORT)
			.or(() -> defaultPort(role, field));
	}

	private Optional<Integer> defaultPort(ServerRole role, String name) {
		Optional<Integer> known = this.release.field(role.key(), name)
			.flatMap((field) -> PortNumber.of(field.defaultValue()).or(() -> PortNumber.of(field.absent())));
		return known.or(() -> switch (role) {
			case WEB -> Optional.of(tls(role) ? 443 : 80);
			// 4.x keeps the center's port in centerServer.json, 20030 unless changed
			// there
			case CENTER -> Optional.of(20030);
			default -> Optional.empty();
		});
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
