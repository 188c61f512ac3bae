package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.exchange.DriftEntry.Reason;
import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Drift} and {@link DriftAdoption}.
 */
class DriftTests {

	private static final String FIRST = "192.168.0.1";

	private static final String SECOND = "192.168.0.2";

	private static final SecretRef REF = new SecretRef("0123456789abcdef0123456789abcdef");

	private final Topology topology = SeedPair.of("6")
		.withSurroundings(Surroundings.NONE.withClusterFile(ClusterFile.secret("token.json", REF))
			.withClusterFile(ClusterFile.open("portal.json", utf8("{}"))));

	private final ClusterBundle design = ClusterBundle.of(this.topology,
			SecretValues.NONE.with(REF, SecretValue.of("{\"password\": \"right\"}")));

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	DriftTests() {
		this.topology.hosts()
			.forEach((host) -> this.design.of(host)
				.files()
				.forEach((file) -> this.files.put(host.address() + "/" + file.path(), file.bytes())));
	}

	@Test
	void unpackedBundlesDoNotDiffer() throws RefusedDropException {
		Drift drift = drift();
		assertThat(drift.entries()).isEmpty();
		assertThat(drift.hosts()).containsExactly(FIRST, SECOND);
		assertThat(drift.outdated()).isEmpty();
	}

	@Test
	void missingBrokenAndMisnamedFilesAreNamed() throws RefusedDropException {
		edit(FIRST, "local/node.cfg", (text) -> "\uFEFF" + text);
		this.files.remove(SECOND + "/o2server/config/token.json");
		this.files.remove(SECOND + "/o2server/config/node_" + FIRST + ".json");
		put(SECOND, "config/node_" + SECOND + ".json", "{\"enable\": true,");
		List<DriftEntry> entries = drift().entries();
		assertThat(entries).extracting((entry) -> entry.host() + " " + entry.file() + " " + entry.reason().key())
			.containsExactlyInAnyOrder(FIRST + " local/node.cfg name", SECOND + " config/token.json missing-file",
					SECOND + " config/node_" + FIRST + ".json missing",
					SECOND + " config/node_" + SECOND + ".json broken");
		assertThat(entries).noneMatch(DriftEntry::adoptable);
	}

	@Test
	void sharedFilesAndStraysOfOneHostAreNamed() throws RefusedDropException {
		edit(FIRST, "config/token.json", (text) -> text.replace("right", "wrong"));
		edit(FIRST, "config/portal.json", (text) -> "{ }");
		put(FIRST, "config/person.json", "{}");
		put(FIRST, "config/node_127.0.0.1.json", "{\"enable\": true}");
		put(FIRST, "config/centerServer.json", "{}");
		List<DriftEntry> entries = drift().entries();
		assertThat(entries).extracting((entry) -> entry.file() + " " + entry.reason().key())
			.containsExactlyInAnyOrder("config/token.json content", "config/portal.json content",
					"config/person.json extra-file", "config/node_127.0.0.1.json extra-stray",
					"config/centerServer.json center-file");
		assertThat(entries).filteredOn((entry) -> entry.file().equals("config/token.json"))
			.allMatch((entry) -> entry.ours() == null && entry.theirs() == null);
	}

	@Test
	void anotherFormIsNoFieldAndCanBeKept() throws RefusedDropException {
		String file = "config/node_" + SECOND + ".json";
		edit(SECOND, file, (text) -> text.replace("\n", "\r\n"));
		Drift drift = drift();
		assertThat(drift.entries()).singleElement()
			.satisfies((entry) -> assertThat(entry.reason()).isEqualTo(Reason.FORM));
		assertThat(drift.outdated()).isEmpty();
		Topology adopted = adopt(drift);
		assertThat(NodeConfigs.of(adopted).of(adopted.host(SECOND).orElseThrow()).text()).contains("\r\n");
	}

	@Test
	void adoptingEverythingLeavesOnlyWhatTheOtherHostsLack() throws RefusedDropException {
		String node = "config/node_" + SECOND + ".json";
		for (String host : List.of(FIRST, SECOND)) {
			edit(host, node, (text) -> text.replace("\"port\": 20040", "\"port\": 20049")
				.replace("\"logLevel\"", "\"own\": 1, \"logLevel\""));
			edit(host, "config/token.json", (text) -> text.replace("right", "wrong"));
			put(host, "config/person.json", "{}");
			put(host, "config/node_192.168.0.3.json", "{\"enable\": true, \"center\": {\"enable\": false}}");
		}
		Drift drift = drift();
		DriftAdoption adoption = DriftAdoption.of(this.topology, drop(""), drift.entries());
		ClusterBundle adopted = ClusterBundle.of(adoption.topology(), this.design.secrets().with(adoption.values()));
		assertThat(Drift.between(adopted, drop("")).entries()).isEmpty();
		Host third = adoption.topology().host("192.168.0.3").orElseThrow();
		assertThat(third.runs(ServerRole.STORAGE)).isTrue();
		assertThat(third.runs(ServerRole.CENTER)).isFalse();
		assertThat(adoption.topology().surroundings().clusterFile("token.json").orElseThrow().secret()).isPresent()
			.isNotEqualTo(Optional.of(REF));
	}

	@Test
	void roleSwitchedOnHostBecomesATick() throws RefusedDropException {
		edit(FIRST, "config/node_" + SECOND + ".json",
				(text) -> text.replaceFirst("\"web\": \\{\\s+\"enable\": false", "\"web\": {\"enable\": true"));
		Topology adopted = adopt(drift());
		assertThat(adopted.host(SECOND).orElseThrow().runs(ServerRole.WEB)).isTrue();
		assertThat(adopted.host(SECOND).orElseThrow().overrides().isEmpty()).isTrue();
	}

	@Test
	void inFourTheFlagMovesThePrimary() throws RefusedDropException {
		Topology four = SeedPair.of("4");
		ClusterBundle bundle = ClusterBundle.of(four);
		Map<String, byte[]> drop = new LinkedHashMap<>();
		bundle.of(four.hosts().get(0)).files().forEach((file) -> drop.put(FIRST + "/" + file.path(), file.bytes()));
		for (String host : List.of(FIRST, SECOND)) {
			String file = FIRST + "/o2server/config/node_" + host + ".json";
			String other = host.equals(FIRST) ? "false" : "true";
			drop.compute(file, (path, bytes) -> utf8(new String(bytes, StandardCharsets.UTF_8)
				.replaceFirst("(\"isPrimaryCenter\": )\\w+", "$1" + other)));
		}
		Drop read = new Drop(drop, 0, List.of());
		Topology adopted = DriftAdoption.of(four, read, Drift.between(bundle, read).entries()).topology();
		assertThat(adopted.primary().address().value()).isEqualTo(SECOND);
		assertThat(Drift.between(ClusterBundle.of(adopted), read).entries()).isEmpty();
	}

	@Test
	void hostsThatAreMissingOrStrangersAreNamed() throws RefusedDropException {
		Map<String, byte[]> other = new LinkedHashMap<>();
		this.files.forEach((path, bytes) -> {
			if (path.startsWith(FIRST)) {
				other.put(path, bytes);
			}
		});
		other.put("x/local/node.cfg", utf8("10.9.9.9"));
		other.put("x/config/node_10.9.9.9.json", utf8("{\"enable\": true}"));
		Drift drift = Drift.between(this.design, new Drop(other, 0, List.of()));
		assertThat(drift.missing()).containsExactly(SECOND);
		assertThat(drift.unknown()).containsExactly("10.9.9.9");
		assertThat(drift.entries()).singleElement()
			.satisfies((entry) -> assertThat(entry.reason()).isEqualTo(Reason.EXTRA_NODE));
	}

	@Test
	void keptDropIsTheSameDrop() throws RefusedDropException {
		put(FIRST, "config/person.json", "0".repeat(1024 * 1024));
		this.files.keySet().removeIf((path) -> !DropPaths.matters(path));
		Drop drop = drop("");
		Drop again = DropArchive.read(DropArchive.write(drop));
		assertThat(again.files().keySet()).isEqualTo(drop.files().keySet());
		drop.files().forEach((path, bytes) -> assertThat(again.files().get(path)).isEqualTo(bytes));
	}

	@Test
	void valuesAreShownShortAndSecretsNotAtAll() throws JsonSyntaxException {
		Topology secretive = this.topology.withOverrides(json("{\"dbPassword\": \"hidden\", \"x\": {\"token\": 1}}"));
		NodeConfigs configs = NodeConfigs.of(secretive);
		assertThat(ShownValue.of("dbPassword", configs.all().get(0).value("dbPassword"))).doesNotContain("hidden");
		assertThat(ShownValue.of("x", configs.all().get(0).value("x"))).doesNotContain("1");
	}

	private static ObjectNode json(String text) throws JsonSyntaxException {
		return (ObjectNode) JsonText.parse(text);
	}

	private Topology adopt(Drift drift) {
		return DriftAdoption.of(this.topology, drop(""), drift.entries()).topology();
	}

	private Drift drift() throws RefusedDropException {
		return Drift.between(this.design, drop(""));
	}

	private Drop drop(String host) {
		Map<String, byte[]> chosen = new LinkedHashMap<>(this.files);
		chosen.keySet().removeIf((path) -> !path.startsWith(host));
		return new Drop(chosen, 0, List.of());
	}

	private void put(String host, String path, String text) {
		this.files.put(host + "/o2server/" + path, utf8(text));
	}

	private void edit(String host, String path, UnaryOperator<String> change) {
		this.files.computeIfPresent(host + "/o2server/" + path,
				(key, bytes) -> utf8(change.apply(new String(bytes, StandardCharsets.UTF_8))));
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
