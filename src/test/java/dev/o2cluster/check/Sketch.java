package dev.o2cluster.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Topologies in few words, for tests.
 */
final class Sketch {

	static final String FIRST = SeedPair.FIRST;

	static final String SECOND = SeedPair.SECOND;

	/** Instead of an address: the whole cluster. */
	static final String ALL = "*";

	private Sketch() {
	}

	/**
	 * Hosts as in {@code 10.0.0.1=wcasd*}: letters of roles, a star for the primary
	 * center.
	 */
	static Topology of(String release, String... hosts) {
		return StorageNames.NONE
			.assign(Topology.of("sketch", Releases.line(release), Arrays.stream(hosts).map(Sketch::host).toList()));
	}

	static Topology pair(String release) {
		return of(release, FIRST + "=wcasd*", SECOND + "=asd");
	}

	/** Two hosts that both could be the center. */
	static Topology centers(String release) {
		return of(release, FIRST + "=wcasd*", SECOND + "=casd");
	}

	static Topology set(Topology topology, String host, String path, String json) {
		int dot = path.indexOf('.');
		String section = (dot < 0) ? Release.ROOT : path.substring(0, dot);
		String field = path.substring(dot + 1);
		JsonNode value = json(json);
		if (host.equals(ALL)) {
			return topology.withSettings(topology.settings().with(section, field, value));
		}
		Host one = topology.host(host).orElseThrow();
		return topology.withHost(one.withSettings(one.settings().with(section, field, value)));
	}

	static Topology override(Topology topology, String host, String json) {
		ObjectNode patch = (ObjectNode) json(json);
		return host.equals(ALL) ? topology.withOverrides(patch)
				: topology.withHost(topology.host(host).orElseThrow().withOverrides(patch));
	}

	/** The design with an open cluster file. */
	static Topology file(Topology topology, String name, String text) {
		return topology.withSurroundings(
				topology.surroundings().withClusterFile(ClusterFile.open(name, text.getBytes(StandardCharsets.UTF_8))));
	}

	/** The design with a keystore without keys. */
	static Topology keystore(Topology topology, String password) {
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.store(bytes, password.toCharArray());
			return topology.withSurroundings(
					topology.surroundings().withClusterFile(ClusterFile.open("keystore", bytes.toByteArray())));
		}
		catch (GeneralSecurityException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<TopologyProblem> problems(Topology topology) {
		return Checks.problemsOf(NodeConfigs.of(topology));
	}

	static JsonNode json(String text) {
		try {
			return JsonText.parse(text);
		}
		catch (JsonSyntaxException ex) {
			throw new IllegalArgumentException(text, ex);
		}
	}

	private static Host host(String text) {
		String letters = text.substring(text.indexOf('=') + 1);
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		for (ServerRole role : ServerRole.values()) {
			if (letters.contains(role.letter().toLowerCase(Locale.ROOT))) {
				roles.add(role);
			}
		}
		return new Host(HostAddress.of(text.substring(0, text.indexOf('='))), HostOs.LINUX, roles,
				letters.endsWith("*"), Settings.NONE, JsonNodeFactory.instance.objectNode());
	}

}
