package dev.o2cluster.belief;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.SeedPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClusterBelief}: the reading rules against what was observed on 6.0.3.
 */
class ClusterBeliefTests {

	private static final Release SIX = Releases.line("6");

	private static final String FIRST = "node_192.168.0.1.json";

	private static final String SECOND = "node_192.168.0.2.json";

	@Test
	void articlesPairLosesFilesAndRunsASecondCenter() {
		ClusterBelief belief = HandMade.pair();
		assertThat(belief.losesFiles()).isTrue();
		ConfigBelief config = belief.hosts().get(0).config();
		assertThat(statement(config.statements(), "storage-loss").arguments()).containsExactly("251",
				"ftp://192.168.0.1:20040, ftp://192.168.0.2:20040", "ftp://192.168.0.1:20040",
				"ftp://192.168.0.2:20040");
		assertThat(config.centers()).containsExactly("192.168.0.1", "192.168.0.2");
		assertThat(statement(config.statements(), "center-second").arguments()).startsWith("192.168.0.2", "20030");
		assertThat(config.databases()).containsExactly("jdbc:h2:tcp://192.168.0.1:20050/X");
		assertThat(rules(belief.hosts().get(1).statements())).contains("auto-start");
		assertThat(belief.hosts()).allMatch(HostBelief::boots);
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void ourPairLosesNothingAndHasOneCenter(String release) {
		ClusterBelief belief = DesignBelief.of(ClusterBundle.of(SeedPair.of(release)));
		assertThat(belief.losesFiles()).isFalse();
		assertThat(belief.differences()).isEmpty();
		assertThat(belief.readings()).hasSize(1);
		assertThat(belief.hosts().get(0).config().centers()).containsExactly("192.168.0.1");
		assertThat(belief.hosts()).allMatch(HostBelief::boots);
		assertThat(belief.all()).noneMatch((statement) -> statement.weight() == Weight.BREAKS);
		assertThat(rules(belief.all())).doesNotContain("center-second", "auto-start", "center-flag");
	}

	@Test
	void databaseIsTheFirstInTextOrderWhoeverIsPrimary() {
		ConfigBelief config = DesignBelief.of(ClusterBundle.of(SeedPair.of("6", "192.168.0.2", "192.168.0.10")))
			.hosts()
			.get(0)
			.config();
		assertThat(config.centers()).containsExactly("192.168.0.2");
		assertThat(config.databases()).containsExactly("jdbc:h2:tcp://192.168.0.10:20050/X");
	}

	@Test
	void minimalFileHasEveryRoleFromFiveOnAndNoneInFour() {
		Map<String, byte[]> files = Map.of("node_a.test.json", bytes("{\"enable\": true}"));
		HostBelief six = host(SIX, "a.test", files);
		assertThat(statement(six.statements(), "roles").arguments())
			.containsExactly("data, storage, center, application, web");
		assertThat(rules(six.statements())).contains("agent-off");
		assertThat(statement(six.statements(), "ports").arguments().get(0)).contains("20050 (data)", "20040 (storage)",
				"20030 (center)", "20020 (application)", "80 (web)", "20051 (data.webPort)");
		HostBelief four = host(Releases.line("4"), "a.test", files);
		assertThat(statement(four.statements(), "roles").arguments()).containsExactly("-");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"enable": true, "storage": {"port": 20020.5}}      | ftp://a.test:20020
			{"enable": true, "storage": {"port": "20021"}}      | ftp://a.test:20021
			{"enable": true, "storage": {"port": 20022.0}}      | ftp://a.test:20022
			{"enable": true, "storage": {"port": 99999}}        | ftp://a.test:20040
			{"enable": true, "storage": {"port": null}}         | ftp://a.test:20040
			{"enable": true, /* why */ "storage": {port: 20023}} | ftp://a.test:20023
			""")
	void numbersAreReadAsTheServerReadsThem(String json, String place) {
		ConfigBelief config = ConfigBelief.of(SIX, Map.of("node_a.test.json", bytes(json)));
		assertThat(config.storage().get("")).containsExactly(new StorageTarget("251", place));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"enable\": true,}", "{\"enable\": tr", "[]", "", "not json at all" })
	void oneBrokenNodeFileKeepsTheHostFromStarting(String broken) {
		Map<String, byte[]> files = HandMade.config();
		files.put(SECOND, bytes(broken));
		HostBelief host = host(SIX, "192.168.0.1", files);
		assertThat(host.boots()).isFalse();
		assertThat(statement(host.config().statements(), "node-broken").arguments()).startsWith(SECOND);
	}

	@Test
	void textInTwoBytesPerCharacterIsBroken() {
		Map<String, byte[]> files = HandMade.config();
		files.put(SECOND, "{\"enable\": true}".getBytes(StandardCharsets.UTF_16));
		assertThat(host(SIX, "192.168.0.1", files).boots()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "192.168.0.1, true, name", "'192.168.0.1\r\n', true, name", "'  192.168.0.1 ', true, name",
			"'\uFEFF192.168.0.1', false, name-mark", "'192.168.0.1\n192.168.0.2', false, name-lines",
			"'', false, name-default", "192.168.0.9, false, name-unknown" })
	void nodeCfgIsReadWhole(String text, boolean boots, String rule) {
		HostBelief host = host(SIX, text, HandMade.config());
		assertThat(host.boots()).isEqualTo(boots);
		assertThat(rules(host.statements())).contains(rule);
	}

	@Test
	void caseOfANameMatters() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("node_oa.test.json", bytes("{\"enable\": true}"));
		assertThat(host(SIX, "OA.test", files).boots()).isFalse();
	}

	@Test
	void strayLoopbackFileSplitsTheCluster() {
		Map<String, byte[]> files = HandMade.config();
		files.put("node_127.0.0.1.json", bytes("{\"enable\": true}"));
		ClusterBelief belief = HandMade.belief(files, files);
		assertThat(rules(belief.all())).contains("node-loopback");
		assertThat(belief.losesFiles()).isTrue();
		assertThat(belief.hosts().get(0).config().databases()).containsExactly("jdbc:h2:tcp://127.0.0.1:20050/X");
	}

	@Test
	void copyOfAFileIsAPhantomNode() {
		Map<String, byte[]> files = HandMade.config();
		files.put("node_192.168.0.2 - copy.json", files.get(SECOND));
		files.put("Node_x.json", files.get(SECOND));
		files.put("node_192.168.0.2.json.bak", files.get(SECOND));
		ConfigBelief config = ConfigBelief.of(SIX, files);
		assertThat(config.nodes()).containsExactly("192.168.0.1", "192.168.0.2", "192.168.0.2 - copy");
		assertThat(statement(config.statements(), "node-phantom").arguments())
			.containsExactly("node_192.168.0.2 - copy.json", "192.168.0.2 - copy");
		assertThat(config.statements().stream().filter(Rule.NODE_NOT_READ::said)).hasSize(2);
	}

	@Test
	void ownNodeFileAloneSplitsTheCluster() {
		Map<String, byte[]> one = HandMade.config();
		one.remove(SECOND);
		Map<String, byte[]> two = HandMade.config();
		two.remove(FIRST);
		ClusterBelief belief = HandMade.belief(one, two);
		assertThat(rules(belief.differences())).contains("nodes-differ", "center-differs", "database-differs",
				"storage-unreadable");
		assertThat(belief.losesFiles()).isTrue();
	}

	@Test
	void centerServerFileReplacesEveryCenter() {
		Map<String, byte[]> files = config(NodeConfigs.of(SeedPair.of("6")));
		assertThat(ConfigBelief.of(SIX, files).centers()).containsExactly("192.168.0.1");
		files.put("centerServer.json", bytes("{\"port\": 20031}"));
		ConfigBelief config = ConfigBelief.of(SIX, files);
		assertThat(config.centers()).containsExactly("192.168.0.1", "192.168.0.2");
		assertThat(statement(config.statements(), "center-in-force").arguments()).contains("20031");
		assertThat(rules(config.statements())).contains("center-file");
	}

	@Test
	void fileOfExternalStorageAloneSwitchesTheBuiltInOff() {
		Map<String, byte[]> files = HandMade.config();
		files.put(Storages.FILE, bytes("{\"file\": [{\"enable\": false}]}"));
		ConfigBelief six = ConfigBelief.of(SIX, files);
		assertThat(rules(six.statements())).contains("storage-external-missing").doesNotContain("storage-loss");
		files.put(Storages.FILE, bytes("{\"enable\": false}"));
		assertThat(rules(ConfigBelief.of(Releases.line("8"), files).statements())).contains("storage-loss");
	}

	@Test
	void externalDatabaseIsUsedOnceOneEntryIsEnabled() {
		Map<String, byte[]> files = HandMade.config();
		files.put(Databases.FILE, bytes("""
				[{"enable": false, "url": "jdbc:mysql://10.0.0.8/x"},
				{"enable": true, "url": "jdbc:mysql://10.0.0.9:3306/o2?user=root&password=hidden"}]"""));
		ConfigBelief config = ConfigBelief.of(SIX, files);
		assertThat(config.databases()).containsExactly("jdbc:mysql://10.0.0.9:3306/o2");
		assertThat(rules(config.statements())).contains("database-external", "database-useless")
			.doesNotContain("database-built-in");
		assertThat(config.statements().toString()).doesNotContain("hidden");
	}

	@Test
	void differentTokensAreNamed() {
		Map<String, byte[]> one = HandMade.config();
		one.put("token.json", bytes("{\"password\": \"a\"}"));
		Map<String, byte[]> two = HandMade.config();
		two.put("token.json", bytes("{\"password\": \"b\"}"));
		assertThat(rules(HandMade.belief(one, two).differences())).containsExactly("token-differs");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"isPrimaryCenter\": true}", "{\"enable\": false}", "{\"enable\": null}" })
	void fileThatIsNotEnabledIsIgnoredAndItsHostEnds(String json) {
		Map<String, byte[]> files = HandMade.config();
		files.put(SECOND, bytes(json));
		assertThat(ConfigBelief.of(SIX, files).nodes()).containsExactly("192.168.0.1");
		HostBelief second = host(SIX, "192.168.0.2", files);
		assertThat(second.boots()).isFalse();
		assertThat(rules(second.statements())).contains("name-unknown");
		assertThat(rules(second.config().statements())).contains("node-ignored");
		assertThat(host(SIX, "192.168.0.1", files).boots()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\uFEFF{\"enable\": true}", "{\r\n\"enable\": true\r\n}", "{\"enable\": \"true\"}",
			"{\"enable\": true, \"unknown\": {\"a\": [1]}}", "{'enable': true} // why",
			"{\"###x\": 1, \"enable\": true}" })
	void whatTheServerAcceptsIsAccepted(String json) {
		ConfigBelief config = ConfigBelief.of(SIX, Map.of("node_a.test.json", bytes(json)));
		assertThat(config.nodes()).containsExactly("a.test");
		assertThat(config.roles("a.test")).hasSize(5);
	}

	@Test
	void withoutAnyCenterTheServersHang() {
		Map<String, byte[]> files = HandMade.config();
		files.replaceAll((name, bytes) -> bytes(new String(bytes, StandardCharsets.UTF_8)
			.replaceFirst("\"center\": \\{\\s+\"enable\": true", "\"center\": {\"enable\": false")));
		HostBelief host = host(SIX, "192.168.0.1", files);
		assertThat(rules(host.config().statements())).contains("center-none");
		assertThat(host.boots()).isFalse();
		files.replaceAll((name, bytes) -> bytes(new String(bytes, StandardCharsets.UTF_8)
			.replace("\"isPrimaryCenter\": true", "\"isPrimaryCenter\": false")));
		HostBelief four = host(Releases.line("4"), "192.168.0.1", files);
		assertThat(rules(four.config().statements())).contains("center-none-flag");
	}

	@Test
	void withoutAnyDatabaseRolesReportCompletedAndNothingWorks() {
		Map<String, byte[]> files = HandMade.config();
		files.replaceAll((name, bytes) -> bytes(new String(bytes, StandardCharsets.UTF_8)
			.replaceFirst("\"data\": \\{\\s+\"enable\": true", "\"data\": {\"enable\": false")));
		ConfigBelief config = ConfigBelief.of(SIX, files);
		assertThat(config.databases()).isEmpty();
		assertThat(rules(config.statements())).contains("database-none");
	}

	@Test
	void wholeSampleFolderLeadsEveryHostToItself() {
		Map<String, byte[]> files = HandMade.config();
		files.put(Databases.FILE, bytes("[{\"enable\": true, \"url\": \"jdbc:mysql://127.0.0.1:3306/X?a=b\"}]"));
		files.put(Storages.FILE,
				bytes("{\"file\": [{\"protocol\": \"webdav\", \"host\": \"127.0.0.1\", \"port\": 8080}]}"));
		ClusterBelief belief = HandMade.belief(files, files);
		assertThat(rules(belief.all())).contains("database-loopback", "storage-external-loopback");
		assertThat(belief.losesFiles()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "jdbc:mysql://127.0.0.1:3306/X, true", "jdbc:postgresql://LOCALHOST/X, true",
			"jdbc:oracle:thin:@localhost:1521:orcl, true", "webdav://127.0.0.2:8080/a, true",
			"jdbc:mysql://10.127.0.1:3306/localhost, false", "jdbc:mysql://db.localhost.example/X, false" })
	void loopbackIsFoundInAddresses(String place, boolean loopback) {
		assertThat(LoopbackPlace.in(place)).isEqualTo(loopback);
	}

	@Test
	void bareModuleNameMatchesNothingAndStarredOneDoes() {
		assertThat(rules(modules("x_file_assemble_control").statements())).contains("modules-none");
		ConfigBelief starred = modules("*x_file_assemble_control");
		assertThat(rules(starred.statements())).contains("modules", "modules-nowhere").doesNotContain("modules-none");
		assertThat(statement(starred.statements(), "modules").arguments()).startsWith("a.test", "1", "25");
	}

	@Test
	void webAloneIsNamed() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("node_a.test.json", bytes("{\"enable\": true, \"web\": {\"enable\": false}}"));
		files.put("node_b.test.json", bytes("""
				{"enable": true, "center": {"enable": false}, "application": {"enable": false},
				"data": {"enable": false}, "storage": {"enable": false}}"""));
		assertThat(rules(host(SIX, "b.test", files).statements())).contains("web-alone");
		assertThat(rules(host(SIX, "a.test", files).statements())).doesNotContain("web-alone");
	}

	@Test
	void absentTokenMeansTheBuiltInPassword() {
		Map<String, byte[]> files = HandMade.config();
		assertThat(rules(ConfigBelief.of(SIX, files).statements())).contains("token-missing");
		assertThat(rules(ConfigBelief.of(Releases.line("8"), files).statements())).contains("token-awaited");
		files.put("token.json", bytes("{\"password\": \"own\"}"));
		ConfigBelief config = ConfigBelief.of(SIX, files);
		assertThat(rules(config.statements())).doesNotContain("token-missing");
		assertThat(config.statements().toString()).doesNotContain("own\"");
	}

	@Test
	void tokensInAnotherFormAreTheSame() {
		Map<String, byte[]> one = HandMade.config();
		one.put("token.json", bytes("{\"password\": \"a\"}"));
		Map<String, byte[]> two = HandMade.config();
		two.put("token.json", bytes("{ \"password\" : \"a\" }\r\n"));
		assertThat(HandMade.belief(one, two).differences()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, 192.168.0.1", "1, 0, 192.168.0.2" })
	void centerInForceHasTheLowestOrderThenTheFirstName(int first, int second, String inForce) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put(FIRST, bytes("{\"enable\": true, \"center\": {\"enable\": true, \"order\": %d}}".formatted(first)));
		files.put(SECOND, bytes("{\"enable\": true, \"center\": {\"order\": %d}}".formatted(second)));
		assertThat(ConfigBelief.of(SIX, files).centers()).startsWith(inForce);
	}

	@Test
	void folderWithoutNodeFilesIsAnO2oaOfItsOwn() {
		HostBelief host = host(SIX, "192.168.0.2", Map.of("node_192.168.0.2.json.bak", bytes("{}")));
		assertThat(rules(host.statements())).contains("nodes-none");
	}

	@Test
	void observationsSpeakForTheirLinesOnly() {
		assertThat(Rule.STORAGE_LOSS.of(SIX).evidence()).isEqualTo(Evidence.OBSERVED);
		assertThat(Rule.STORAGE_LOSS.of(Releases.line("4")).evidence()).isEqualTo(Evidence.READ);
		assertThat(Rule.STORAGE_LOSS.of(Releases.line("8")).evidence()).isEqualTo(Evidence.READ);
	}

	@Test
	void everyRuleHasItsTextsInBothLanguages() {
		for (Locale locale : Texts.locales()) {
			BeliefTexts texts = BeliefTexts.of(locale);
			Arrays.stream(Rule.values()).map((rule) -> rule.of(SIX, "a", "b", "c", "d", "e")).forEach((statement) -> {
				assertThat(texts.message(statement)).doesNotContain("{");
				assertThat(texts.source(statement)).contains(statement.place());
				for (Release release : Releases.catalog().releases()) {
					Statement there = Rule.valueOf(statement.rule().toUpperCase(Locale.ROOT).replace('-', '_'))
						.of(release);
					assertThat(texts.law(there)).isNotBlank();
				}
				assertThat(texts.weight(statement.weight())).isNotBlank();
			});
		}
	}

	private static HostBelief host(Release release, String nodeCfg, Map<String, byte[]> config) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		config.forEach((name, bytes) -> files.put("config/" + name, bytes));
		files.put("local/node.cfg", bytes(nodeCfg));
		return ClusterBelief.of(release, List.of(HostFolder.of("host", files))).hosts().get(0);
	}

	private static ConfigBelief modules(String pattern) {
		return ConfigBelief.of(SIX, Map.of("node_a.test.json",
				bytes("{\"enable\": true, \"application\": {\"enable\": true, \"includes\": [\"" + pattern + "\"]}}")));
	}

	static Map<String, byte[]> config(NodeConfigs configs) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		configs.all().forEach((node) -> files.put(node.fileName(), bytes(node.text())));
		return files;
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static Statement statement(List<Statement> statements, String rule) {
		return statements.stream().filter((statement) -> statement.rule().equals(rule)).findFirst().orElseThrow();
	}

	private static Set<String> rules(List<Statement> statements) {
		return statements.stream().map(Statement::rule).collect(Collectors.toSet());
	}

}
