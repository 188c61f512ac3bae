package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.belief.HandMade;
import dev.o2cluster.belief.Weight;
import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.bundle.HostBundle;
import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.ExternalStorage;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.external.StorageSource;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Importer}.
 */
class ImporterTests {

	private static final int ROUND_TRIPS = 1000;

	/** Every so many round trips take the cluster's zip, the others one host's files. */
	private static final int ZIPPED = 10;

	@Test
	void ourOwnBundlesComeBackAsTheSameDesign() throws RefusedDropException {
		RandomDesign designs = new RandomDesign(6);
		for (int i = 0; i < ROUND_TRIPS; i++) {
			Topology topology = designs.surrounded();
			ClusterBundle cluster = ClusterBundle.of(topology, designs.secrets());
			if (i % ZIPPED == 0) {
				byte[] zip = DropZips.of(cluster);
				assertThat(DropZips.of(again(topology, take(zip)))).isEqualTo(zip);
			}
			else {
				HostBundle bundle = cluster.of(topology.hosts().get(i % topology.hosts().size()));
				ClusterBundle again = again(topology,
						Importer.take(unpacked(bundle), "unpacked", Optional.empty(), Releases.catalog()));
				Host host = again.topology().host(bundle.host().value()).orElseThrow();
				assertThat(again.of(host).fingerprint()).isEqualTo(bundle.fingerprint());
			}
		}
	}

	private static ClusterBundle again(Topology before, Imported imported) {
		assertThat(TopologyDocument.text(imported.topology())).isEqualTo(TopologyDocument.text(before));
		assertThat(imported.exact()).isTrue();
		assertThat(imported.findings()).extracting(Finding::code).isSubsetOf("aside");
		return ClusterBundle.of(imported.topology(), imported.secrets());
	}

	private static Drop unpacked(HostBundle bundle) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		bundle.files()
			.stream()
			.filter((file) -> DropPaths.matters(file.path()))
			.forEach((file) -> files.put(file.path(), file.bytes()));
		return new Drop(files, 0, List.of());
	}

	@Test
	void oneHostsBundleIsEnough() throws RefusedDropException {
		ClusterBundle cluster = ClusterBundle.of(SeedPair.of("6"));
		Imported imported = take(BundleWriter.bytes(cluster.of(cluster.topology().hosts().get(1))));
		ClusterBundle again = ClusterBundle.of(imported.topology());
		assertThat(DropZips.of(again)).isEqualTo(DropZips.of(cluster));
	}

	@Test
	void nodeFilesAloneGiveTheSameNodeFiles() throws RefusedDropException {
		RandomDesign designs = new RandomDesign(66);
		for (int i = 0; i < 200; i++) {
			Topology topology = designs.next();
			Map<String, byte[]> files = new LinkedHashMap<>();
			NodeConfigs.of(topology).all().forEach((node) -> files.put("config/" + node.fileName(), utf8(node.text())));
			Topology again = Importer
				.take(new Drop(files, 0, List.of()), "again", Optional.of(topology.release()), Releases.catalog())
				.topology();
			for (Host host : topology.hosts()) {
				var before = NodeConfigs.of(topology).of(host);
				var after = NodeConfigs.of(again).of(again.host(host.address().value()).orElseThrow());
				assertThat(FieldDifference.between(before.content(), after.content(), topology.release())).isEmpty();
				assertThat(after.text()).isEqualTo(before.text());
				boolean standby = topology.release().id().equals("4") && !host.primary();
				assertThat(again.host(host.address().value()).orElseThrow().roles()).containsAll(
						host.roles().stream().filter((role) -> !standby || role != ServerRole.CENTER).toList());
			}
		}
	}

	@Test
	void articlesPairComesInAsItIs() throws RefusedDropException {
		Imported imported = take(pair(HandMade.config(), HandMade.config()));
		Topology topology = imported.topology();
		assertThat(topology.release().id()).isEqualTo("6");
		assertThat(topology.primary().address()).isEqualTo(HostAddress.of("192.168.0.1"));
		Host second = topology.host("192.168.0.2").orElseThrow();
		assertThat(second.roles()).containsExactly(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.STORAGE,
				ServerRole.DATA);
		assertThat(second.settings().find("storage", "name").orElseThrow().asString()).isEqualTo("251");
		assertThat(imported.belief().losesFiles()).isTrue();
		assertThat(NodeConfigs.of(topology).of(topology.primary()).text())
			.isEqualTo(new String(HandMade.config().get("node_192.168.0.1.json"), StandardCharsets.UTF_8));
		assertThat(NodeConfigs.of(topology).of(second).text())
			.isEqualTo(new String(HandMade.config().get("node_192.168.0.2.json"), StandardCharsets.UTF_8));
	}

	@Test
	void strayLoopbackFileIsNamedAndLeftOut() throws RefusedDropException {
		Map<String, byte[]> config = HandMade.config();
		config.put("node_127.0.0.1.json", utf8("{\"enable\": true}"));
		Imported imported = take(pair(config, HandMade.config()));
		assertThat(imported.topology().hosts()).hasSize(2);
		assertThat(imported.findings()).extracting(Finding::code).contains("node-stray").doesNotContain("file-missing");
	}

	@Test
	void brokenFileOnOneHostIsTakenFromTheOther() throws RefusedDropException {
		Map<String, byte[]> config = HandMade.config();
		config.put("node_192.168.0.2.json", utf8("{\"enable\": true,"));
		Imported imported = take(pair(config, HandMade.config()));
		assertThat(imported.topology().hosts()).hasSize(2);
		assertThat(imported.belief().hosts().get(0).boots()).isFalse();
		assertThat(imported.findings()).anyMatch((finding) -> finding.code().equals("file-differs")
				&& finding.host().equals("192.168.0.1") && finding.file().equals("node_192.168.0.2.json"));
	}

	@Test
	void articlesDotsAreNamedWithFileAndPlace() {
		Map<String, byte[]> config = Map.of("node_192.168.0.1.json",
				utf8("{\n\"enable\": true,\n\"application\": {\n\"enable\": true,\n......\n}\n}"));
		assertThatExceptionOfType(RefusedDropException.class).isThrownBy(() -> take(pair(config, config)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("nodeBroken"))
			.satisfies((ex) -> assertThat(ex.arguments()).startsWith("node_192.168.0.1.json", "6"));
	}

	@Test
	void singleLineFileWithNullPortAndOldFieldsKeepsWhatItSays() throws RefusedDropException {
		String line = "{\"enable\":true,\"isPrimaryCenter\":true,\"center\":{\"enable\":true,\"port\":null},"
				+ "\"application\":{\"enable\":true,\"port\":null,\"forceRedeploy\":true,\"name\":\"x\"},"
				+ "\"web\":{\"enable\":true},\"data\":{\"enable\":false},\"storage\":{\"enable\":true,\"name\":\"7\"}}";
		Imported imported = take(DropZips.of(Map.of("config/node_10.0.0.1.json", utf8(line))));
		Host host = imported.topology().hosts().get(0);
		assertThat(host.runs(ServerRole.DATA)).isFalse();
		String text = NodeConfigs.of(imported.topology()).of(host).text();
		assertThat(text).isEqualTo(line);
		assertThat(imported.exact()).isTrue();
	}

	@Test
	void hostsThatDisagreeAreNamedFieldByField() throws RefusedDropException {
		Map<String, byte[]> other = HandMade.config();
		other.compute("node_192.168.0.1.json",
				(name, bytes) -> utf8(new String(bytes, StandardCharsets.UTF_8).replace("20040.0", "20041")));
		Imported imported = take(pair(HandMade.config(), other));
		Finding finding = imported.findings()
			.stream()
			.filter((found) -> found.code().equals("field-differs"))
			.findFirst()
			.orElseThrow();
		assertThat(finding.host()).isEqualTo("192.168.0.2");
		assertThat(finding.arguments()).containsExactly("storage.port", "20041", "192.168.0.1", "20040.0");
	}

	@Test
	void otherFilesOfTheFolderBecomeClusterFilesAndSecretsStaySecret() throws RefusedDropException {
		Map<String, byte[]> config = HandMade.config();
		config.put("token.json", utf8("{\"password\": \"very-hidden\"}"));
		config.put("portal.json", utf8("{\"title\": \"OA\"}"));
		config.put("query.json", utf8("{\"x\": {\"dbPassword\": \"very-hidden\"}}"));
		Imported imported = take(pair(config, config));
		assertThat(imported.topology().surroundings().clusterFiles()).extracting(ClusterFile::toString)
			.containsExactly("portal.json (text)", "query.json (secret)", "token.json (secret)");
		assertThat(TopologyDocument.text(imported.topology())).doesNotContain("very-hidden");
		assertThat(imported.findings().toString()).doesNotContain("very-hidden");
		ClusterBundle bundle = ClusterBundle.of(imported.topology(), imported.secrets());
		config.forEach((name, bytes) -> imported.topology()
			.hosts()
			.forEach((host) -> assertThat(bundle.of(host).file("o2server/config/" + name).orElseThrow().bytes())
				.isEqualTo(bytes)));
	}

	@Test
	void bundleWithSecretsComesBackByteForByte() throws RefusedDropException {
		Map<String, byte[]> config = HandMade.config();
		config.put("token.json", utf8("{\"password\": \"p\"}\r\n"));
		config.put("keystore", new byte[] { -2, -19, 0, 1 });
		Imported first = take(pair(config, config));
		byte[] zip = DropZips.of(ClusterBundle.of(first.topology(), first.secrets()));
		Imported second = take(zip);
		assertThat(DropZips.of(ClusterBundle.of(second.topology(), second.secrets()))).isEqualTo(zip);
	}

	@Test
	void externalSourcesBecomePartOfTheDesignAndComeBack() throws RefusedDropException {
		Map<String, byte[]> config = HandMade.config();
		config.put("externalDataSources.json",
				utf8("""
						[{"enable": true, "url": "jdbc:mysql://10.0.0.9:3306/X", "username": "oa", "password": "very-hidden"}]"""));
		Imported opaque = take(pair(config, config));
		assertThat(opaque.topology().surroundings().clusterFile("externalDataSources.json")).isPresent();
		assertThat(opaque.findings()).extracting(Finding::code).contains("opaque");
		SecretRef ref = new SecretRef("0123456789abcdef0123456789abcdef");
		DataSource source = new DataSource(true, "mysql", new JdbcAddress("10.0.0.9", 3306, "X", "", "", ""), "oa",
				Optional.of(ref), List.of(), List.of(), Map.of());
		Topology topology = SeedPair.of("6")
			.withSurroundings(Surroundings.NONE.withExternalDatabase(new ExternalDatabase(List.of(source))));
		ClusterBundle bundle = ClusterBundle.of(topology, SecretValues.NONE.with(ref, SecretValue.of("very-hidden")));
		Imported again = take(DropZips.of(bundle));
		assertThat(TopologyDocument.text(again.topology())).isEqualTo(TopologyDocument.text(topology));
		assertThat(DropZips.of(ClusterBundle.of(again.topology(), again.secrets()))).isEqualTo(DropZips.of(bundle));
		config.put("externalDataSources.json",
				bundle.of(topology.hosts().get(0))
					.file("o2server/config/externalDataSources.json")
					.orElseThrow()
					.bytes());
		Imported foreign = take(pair(config, config));
		ExternalDatabase database = foreign.topology().surroundings().externalDatabase();
		assertThat(database.sources()).extracting(DataSource::url).containsExactly("jdbc:mysql://10.0.0.9:3306/X");
		assertThat(foreign.topology().surroundings().clusterFiles()).isEmpty();
		assertThat(TopologyDocument.text(foreign.topology())).doesNotContain("very-hidden");
		assertThat(ClusterBundle.of(foreign.topology(), foreign.secrets())
			.of(foreign.topology().hosts().get(0))
			.file("o2server/config/externalDataSources.json")
			.orElseThrow()
			.bytes()).isEqualTo(config.get("externalDataSources.json"));
	}

	@Test
	void externalStoresComeBackTheSameWay() throws RefusedDropException {
		SecretRef ref = new SecretRef("0123456789abcdef0123456789abcdef");
		StorageSource store = new StorageSource(true, "300", "webdav", "10.0.0.8", 8080, "oa", Optional.of(ref), "",
				false, 100);
		Topology topology = SeedPair.of("6")
			.withSurroundings(
					Surroundings.NONE.withExternalStorage(new ExternalStorage(true, List.of(store), Map.of())));
		ClusterBundle bundle = ClusterBundle.of(topology, SecretValues.NONE.with(ref, SecretValue.of("very-hidden")));
		Imported again = take(DropZips.of(bundle));
		assertThat(DropZips.of(ClusterBundle.of(again.topology(), again.secrets()))).isEqualTo(DropZips.of(bundle));
		Map<String, byte[]> config = HandMade.config();
		config.put("externalStorageSources.json",
				bundle.of(topology.hosts().get(0))
					.file("o2server/config/externalStorageSources.json")
					.orElseThrow()
					.bytes());
		Imported foreign = take(pair(config, config));
		assertThat(foreign.topology().surroundings().externalStorage().of("file")).extracting(StorageSource::place)
			.containsExactly("webdav://10.0.0.8:8080");
		assertThat(foreign.belief().losesFiles()).isFalse();
	}

	@Test
	void primaryDecidesWhereHostsDisagreeOnAClusterFile() throws RefusedDropException {
		Map<String, byte[]> one = HandMade.config();
		one.put("person.json", utf8("{}"));
		Map<String, byte[]> two = HandMade.config();
		two.put("person.json", utf8("{\"a\": 1}"));
		Map<String, byte[]> files = new LinkedHashMap<>();
		put(files, "192.168.0.2", two);
		put(files, "192.168.0.1", one);
		Imported imported = take(DropZips.of(files));
		assertThat(imported.topology().surroundings().clusterFile("person.json").orElseThrow().value()).isEqualTo("{}");
		assertThat(imported.findings()).anyMatch((finding) -> finding.code().equals("file-differs")
				&& finding.host().equals("192.168.0.2") && finding.file().equals("person.json"));
	}

	@Test
	void whatCannotBePlacedIsNamed() throws RefusedDropException {
		Map<String, byte[]> config = HandMade.config();
		config.put("Token.json", utf8("{}"));
		config.put("node_192.168.0.2.json.bak", utf8("{}"));
		config.put("centerServer.json", utf8("{\"port\": 20031}"));
		Map<String, byte[]> files = new LinkedHashMap<>();
		put(files, "192.168.0.1", config);
		put(files, "192.168.0.2", config);
		files.put("192.168.0.1/o2server/config/old/person.json", utf8("{}"));
		Imported imported = take(DropZips.of(files));
		assertThat(imported.topology().surroundings().clusterFiles()).isEmpty();
		assertThat(imported.findings()).filteredOn((finding) -> finding.weight() != Weight.FACT)
			.extracting((finding) -> finding.code() + " " + finding.file())
			.contains("file-unplaced Token.json", "node-like node_192.168.0.2.json.bak",
					"center-file centerServer.json", "unread 192.168.0.1/o2server/config/old/person.json");
		assertThat(imported.topology().primary().address()).isEqualTo(HostAddress.of("192.168.0.1"));
	}

	@Test
	void centerFileDoesNotMakeCentersOfHostsThatHaveNone() throws RefusedDropException {
		Map<String, byte[]> config = new LinkedHashMap<>();
		NodeConfigs.of(SeedPair.of("6")).all().forEach((node) -> config.put(node.fileName(), utf8(node.text())));
		config.put("centerServer.json", utf8("{\"port\": 20031}"));
		Imported imported = take(pair(config, config));
		assertThat(imported.topology().running(ServerRole.CENTER)).hasSize(1);
		assertThat(imported.belief().hosts().get(0).config().centers()).hasSize(2);
	}

	@Test
	void editedBundleKeepsItsDesignAndTakesTheEdit() throws RefusedDropException {
		Topology topology = SeedPair.of("6").withNote("keep me");
		Map<String, byte[]> files = new LinkedHashMap<>();
		ClusterBundle cluster = ClusterBundle.of(topology);
		cluster.of(topology.hosts().get(0)).files().forEach((file) -> files.put(file.path(), file.bytes()));
		files.compute("o2server/config/node_192.168.0.2.json",
				(path, bytes) -> utf8(new String(bytes, StandardCharsets.UTF_8).replace("20040", "20049")));
		Topology edited = take(DropZips.of(files)).topology();
		assertThat(edited.note()).isEqualTo("keep me");
		assertThat(edited.host("192.168.0.2").orElseThrow().settings().find("storage", "port").orElseThrow().intValue())
			.isEqualTo(20049);
		assertThat(edited.host("192.168.0.1")).isEqualTo(topology.host("192.168.0.1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void releaseIsFoundByTheFieldsOfTheFiles(String release) throws RefusedDropException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		NodeConfigs.of(SeedPair.of(release))
			.all()
			.forEach((node) -> files.put("config/" + node.fileName(), utf8(node.text())));
		assertThat(take(DropZips.of(files)).topology().release().id()).isEqualTo(release);
	}

	@Test
	void dropWithoutNodeFilesIsRefused() {
		assertThatExceptionOfType(RefusedDropException.class)
			.isThrownBy(() -> take(DropZips.of(Map.of("readme.txt", utf8("hello")))))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("nothing"));
	}

	private static byte[] pair(Map<String, byte[]> one, Map<String, byte[]> two) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		put(files, "192.168.0.1", one);
		put(files, "192.168.0.2", two);
		return DropZips.of(files);
	}

	private static void put(Map<String, byte[]> files, String host, Map<String, byte[]> config) {
		files.put(host + "/o2server/local/node.cfg", utf8(host + "\n"));
		config.forEach((name, bytes) -> files.put(host + "/o2server/config/" + name, bytes));
		files.put(host + "/o2server/configSample/node_127.0.0.1.json", utf8("{\"enable\": true}"));
	}

	private static Imported take(byte[] zip) throws RefusedDropException {
		return Importer.take(ZipReader.read(zip, Limits.USUAL), "imported", Optional.empty(), Releases.catalog());
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
