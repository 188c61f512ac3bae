package dev.o2cluster.belief;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.o2cluster.release.Behaviour.MissingSection;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.topology.ServerRole;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One node file as the server takes it: missing sections and switches get the release
 * line's meaning, numbers are cut, ports out of range fall back silently.
 *
 * @param name the node's name
 * @param content what the file says
 * @param sharedCenter the content of {@code centerServer.json}, where there is one
 * @param release the release line that reads it
 */
record NodeFile(String name, ObjectNode content, @Nullable JsonNode sharedCenter, Release release) {

	private static final int MAX_PORT = 65534;

	private static final int CENTER_PORT = 20030;

	private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d+)?");

	boolean counts() {
		return flag(this.content.path("enable"), false, false);
	}

	boolean runs(ServerRole role) {
		if (role == ServerRole.CENTER && this.release.behaviour().primaryBy() == PrimaryBy.FLAG) {
			return primaryFlag();
		}
		JsonNode section = section(role);
		if (!section.isObject()) {
			return this.release.behaviour().missingSection() == MissingSection.ON;
		}
		boolean missing = this.release.field(role.key(), "enable")
			.map(NodeField::absent)
			.map((absent) -> absent.asBoolean(true))
			.orElse(true);
		return flag(section.path("enable"), missing, role == ServerRole.CENTER);
	}

	/** An application server of 7.2 and later is a center too while both share a port. */
	boolean joinedCenter() {
		return this.release.behaviour().joinedHttpPort() && port(ServerRole.CENTER) == port(ServerRole.APPLICATION);
	}

	boolean primaryFlag() {
		return flag(this.content.path("isPrimaryCenter"), false, false);
	}

	int centerOrder() {
		return number(section(ServerRole.CENTER).path("order")).orElse(0);
	}

	int port(ServerRole role) {
		return port(section(role), role, (role == ServerRole.DATA) ? "tcpPort" : "port");
	}

	Optional<Integer> databaseConsolePort() {
		JsonNode port = section(ServerRole.DATA).path("webPort");
		boolean shown = !this.release.behaviour().joinedHttpPort() || number(port).isPresent();
		return shown ? Optional.of(port(section(ServerRole.DATA), ServerRole.DATA, "webPort")) : Optional.empty();
	}

	String storageName() {
		String name = section(ServerRole.STORAGE).path("name").asString("");
		return name.isBlank() ? "251" : name;
	}

	/** The texts of a list of the application section. */
	List<String> moduleList(String field) {
		return section(ServerRole.APPLICATION).path(field)
			.valueStream()
			.map((entry) -> entry.asString(""))
			.filter((entry) -> !entry.isEmpty())
			.toList();
	}

	boolean agent() {
		return flag(this.content.path("nodeAgentEnable"), false, false);
	}

	int agentPort() {
		return number(this.content.path("nodeAgentPort")).filter(NodeFile::inRange).orElse(20010);
	}

	boolean autoStart() {
		boolean usual = this.release.behaviour().autoStart();
		return flag(this.content.path("autoStart"), usual, usual);
	}

	private int port(JsonNode section, ServerRole role, String field) {
		return number(section.path(field)).filter(NodeFile::inRange).orElseGet(() -> usualPort(role, field));
	}

	private int usualPort(ServerRole role, String field) {
		if (role == ServerRole.WEB) {
			return flag(section(role).path("sslEnable"), false, false) ? 443 : 80;
		}
		return this.release.field(role.key(), field)
			.map(NodeField::defaultValue)
			.flatMap(NodeFile::number)
			.orElse(field.equals("webPort") ? 20051 : CENTER_PORT);
	}

	private JsonNode section(ServerRole role) {
		boolean shared = role == ServerRole.CENTER && this.sharedCenter != null;
		return (shared && this.sharedCenter != null) ? this.sharedCenter : this.content.path(role.key());
	}

	private static boolean inRange(int port) {
		return port > 0 && port <= MAX_PORT;
	}

	/** Numbers may stand in quotes, and what is behind the point is cut. */
	private static Optional<Integer> number(JsonNode value) {
		String text = value.isValueNode() ? value.asString("") : "";
		boolean number = NUMBER.matcher(text).matches();
		return number ? Optional.of((int) Double.parseDouble(text)) : Optional.empty();
	}

	static boolean flag(JsonNode value, boolean missing, boolean none) {
		if (value.isMissingNode()) {
			return missing;
		}
		return value.isNull() ? none : value.asString("").equalsIgnoreCase("true");
	}

}
