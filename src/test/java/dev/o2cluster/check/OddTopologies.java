package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.DesignOwned;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Topologies of every kind, sane and not, the same ones in every run.
 */
final class OddTopologies {

	private static final List<String> ADDRESSES = List.of("192.168.0.1", "192.168.0.2", "192.168.0.9", "192.168.0.10",
			"10.0.0.1", "172.32.0.7", "169.254.3.3", "oa1", "oa2.corp", "oa-3.corp", "oa4.local", "demo.o2oa.net");

	private static final List<String> VALUES = List.of("true", "false", "\"true\"", "0", "1", "80", "443", "20020",
			"20020.5", "70000", "-3", "\"20040\"", "\"\"", "\" \"", "\"251\"", "\"252\"", "\"https\"", "\"HTTPS\"",
			"\"oa.example.com\"", "\"http://OA/x\"", "\"127.0.0.1\"", "\"29000-29003\"", "\"20000-30000\"", "\"x\"",
			"[]", "[\"*\"]", "[\"x_file_assemble_control\"]", "[\"*x_mind*\"]", "[{\"name\": \"x\", \"weight\": 1}]",
			"{}", "{\"port\": 1}", "{\"enable\": true, \"cron\": \"0 0 1 * * ?\"}",
			"{\"enable\": true, \"cron\": \"x\"}", "null", "1e400");

	private final Random random;

	OddTopologies(long seed) {
		this.random = new Random(seed);
	}

	Topology next() {
		Release release = Releases.line(Integer.toString(4 + this.random.nextInt(5)));
		List<String> addresses = new ArrayList<>(ADDRESSES);
		Collections.shuffle(addresses, this.random);
		int size = 1 + this.random.nextInt(6);
		int primary = this.random.nextInt(size);
		List<Host> hosts = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			hosts.add(host(release, addresses.get(i), i == primary));
		}
		Topology topology = Topology.of("random", release, hosts);
		Topology named = (this.random.nextInt(4) > 0) ? StorageNames.NONE.assign(topology) : topology;
		return named.withSample(sample(release))
			.withSettings(settings(release, 6))
			.withOverrides(overrides(release, 6));
	}

	/** The same design with a host more or less, or with other roles. */
	Topology changed(Topology topology) {
		List<Host> hosts = new ArrayList<>(topology.hosts());
		int at = this.random.nextInt(hosts.size());
		Host host = hosts.get(at);
		if (host.primary()) {
			Set<ServerRole> roles = roles();
			roles.add(ServerRole.CENTER);
			hosts.set(at, host.withRoles(roles));
		}
		else if (this.random.nextBoolean()) {
			hosts.remove(at);
		}
		else {
			hosts.set(at, host(topology.release(), "192.168.7." + (1 + this.random.nextInt(9)), false));
		}
		return topology.withHosts(hosts);
	}

	private Host host(Release release, String address, boolean primary) {
		Set<ServerRole> roles = roles();
		if (primary) {
			roles.add(ServerRole.CENTER);
		}
		HostOs os = HostOs.values()[this.random.nextInt(HostOs.values().length)];
		return new Host(HostAddress.of(address), os, roles, primary, settings(release, 3), overrides(release, 4));
	}

	private Optional<Sample> sample(Release release) {
		ObjectNode content = JsonNodeFactory.instance.objectNode();
		for (int i = this.random.nextInt(40); i > 32; i--) {
			String section = section(release);
			ObjectNode fields = section.equals(Release.ROOT) ? content : content.withObjectProperty(section);
			fields.set(field(release, section).name(), value());
		}
		return content.isEmpty() ? Optional.empty() : Optional.of(Sample.read(content.toString()));
	}

	private Set<ServerRole> roles() {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		while (roles.isEmpty()) {
			for (ServerRole role : ServerRole.values()) {
				if (this.random.nextInt(5) > 1) {
					roles.add(role);
				}
			}
		}
		return roles;
	}

	/** Only what a document could hold. */
	private Settings settings(Release release, int rarity) {
		Settings settings = Settings.NONE;
		while (this.random.nextInt(rarity) == 0) {
			String section = section(release);
			NodeField field = field(release, section);
			JsonNode value = value();
			if (!DesignOwned.contains(section, field.name()) && field.problemsOf(value).isEmpty()) {
				settings = settings.with(section, field.name(), value);
			}
		}
		return settings;
	}

	private ObjectNode overrides(Release release, int rarity) {
		ObjectNode patch = JsonNodeFactory.instance.objectNode();
		while (this.random.nextInt(rarity) == 0) {
			String section = section(release);
			String key = (this.random.nextInt(8) == 0) ? "unheard" : field(release, section).name();
			if (section.equals(Release.ROOT)) {
				patch.set(key, value());
			}
			else if (this.random.nextInt(8) == 0) {
				patch.set(section, value());
			}
			else {
				JsonNode fields = patch.path(section);
				(fields.isObject() ? (ObjectNode) fields : patch.putObject(section)).set(key, value());
			}
		}
		return patch;
	}

	private String section(Release release) {
		return List.copyOf(release.sections().keySet()).get(this.random.nextInt(release.sections().size()));
	}

	private NodeField field(Release release, String section) {
		return release.fields(section).get(this.random.nextInt(release.fields(section).size()));
	}

	private JsonNode value() {
		return Sketch.json(VALUES.get(this.random.nextInt(VALUES.size())));
	}

}
