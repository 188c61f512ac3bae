package dev.o2cluster.exchange;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalFiles;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ImportedSources;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Seeded designs of one to four hosts with settings, overrides and own samples.
 */
final class RandomDesign {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final Random random;

	private SecretValues secrets = SecretValues.NONE;

	RandomDesign(long seed) {
		this.random = new Random(seed);
	}

	Topology next() {
		Release release = Releases.line(Integer.toString(4 + this.random.nextInt(5)));
		List<Host> hosts = new ArrayList<>();
		int size = 1 + this.random.nextInt(4);
		int primary = this.random.nextInt(size);
		for (int i = 0; i < size; i++) {
			hosts.add(host(release, i, i == primary));
		}
		Topology plain = StorageNames.NONE.assign(Topology.of("design " + this.random.nextInt(1000), release, hosts))
			.withNote(this.random.nextBoolean() ? "注 " + this.random.nextInt() : "")
			.withSettings(settings(release))
			.withOverrides(overrides());
		return this.random.nextInt(4) == 0 ? plain.withSample(sample(plain)) : plain;
	}

	/** A design with cluster files and external sources, some of them secret. */
	Topology surrounded() {
		Topology plain = next();
		this.secrets = SecretValues.NONE;
		Surroundings around = Surroundings.NONE;
		if (this.random.nextInt(3) > 0) {
			around = around.withClusterFile(
					ClusterFile.secret("token.json", secret("{\"password\": \"p" + this.random.nextInt() + "\"}")));
		}
		if (this.random.nextBoolean()) {
			around = around.withClusterFile(ClusterFile.open("portal.json",
					("{\"t\": " + this.random.nextInt() + "}\r\n").getBytes(StandardCharsets.UTF_8)));
		}
		if (this.random.nextInt(4) == 0) {
			around = around.withExternalDatabase(new ExternalDatabase(List.of(new DataSource(this.random.nextBoolean(),
					"mysql", new JdbcAddress("10.9.9.9", 3306, "X", "", "", ""), "oa",
					Optional.of(secret("s" + this.random.nextInt())), List.of(), List.of(), Map.of()))));
		}
		return plain.withSurroundings(around.externalDatabase().sources().isEmpty() || this.random.nextBoolean()
				? around : onOneLine(around, plain.release()));
	}

	/** External sources whose file was imported and is written on one line. */
	private Surroundings onOneLine(Surroundings around, Release release) {
		String text = around.externalDatabase()
			.text(release, (ref) -> this.secrets.find(ref).orElseThrow().text())
			.replaceAll("\n *", "");
		return around
			.withImportedSources(ImportedSources.NONE.with(ExternalFiles.DATA_SOURCES, Optional.of(secret(text))));
	}

	/** The values of the last design's secrets. */
	SecretValues secrets() {
		return this.secrets;
	}

	private SecretRef secret(String value) {
		SecretRef ref = new SecretRef("%032x".formatted(new BigInteger(120, this.random)));
		this.secrets = this.secrets.with(ref, SecretValue.of(value));
		return ref;
	}

	private Host host(Release release, int index, boolean primary) {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		for (ServerRole role : ServerRole.values()) {
			if (this.random.nextBoolean()) {
				roles.add(role);
			}
		}
		roles.add(primary ? ServerRole.CENTER : ServerRole.APPLICATION);
		String address = this.random.nextBoolean() ? "10.0." + this.random.nextInt(200) + "." + (index + 1)
				: "oa" + index + ".example";
		HostOs os = HostOs.values()[this.random.nextInt(HostOs.values().length)];
		return new Host(HostAddress.of(address), os, roles, primary, settings(release), overrides());
	}

	private Settings settings(Release release) {
		Settings settings = Settings.NONE;
		if (this.random.nextBoolean()) {
			settings = settings.with("application", "port", JSON.numberNode(21000 + this.random.nextInt(1000)));
		}
		if (this.random.nextBoolean() && release.field("root", "logLevel").isPresent()) {
			settings = settings.with("root", "logLevel", JSON.stringNode(this.random.nextBoolean() ? "info" : "warn"));
		}
		if (this.random.nextInt(3) == 0) {
			settings = settings.with("root", "autoStart", JSON.booleanNode(this.random.nextBoolean()));
		}
		return settings;
	}

	private ObjectNode overrides() {
		ObjectNode overrides = JSON.objectNode();
		if (this.random.nextInt(3) == 0) {
			overrides.put("own" + this.random.nextInt(3), "值 \"" + this.random.nextInt() + "\"");
		}
		if (this.random.nextInt(4) == 0) {
			overrides.putObject("web").putNull("weight");
		}
		return overrides;
	}

	private Optional<Sample> sample(Topology topology) {
		ObjectNode node = NodeConfigs.of(topology).all().get(0).content().deepCopy();
		node.put("###note", "说明###");
		return Optional.of(Sample.read(JsonText.print(node).replace(": 20010", ": 20010.0")));
	}

}
