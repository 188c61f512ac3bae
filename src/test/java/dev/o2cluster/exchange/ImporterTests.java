package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.o2cluster.belief.HandMade;
import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
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

	@Test
	void ourOwnBundlesComeBackAsTheSameDesign() throws RefusedDropException {
		RandomDesign designs = new RandomDesign(6);
		for (int i = 0; i < ROUND_TRIPS; i++) {
			Topology topology = designs.next();
			Imported imported = take(DropZips.of(ClusterBundle.of(topology)));
			assertThat(TopologyDocument.text(imported.topology())).isEqualTo(TopologyDocument.text(topology));
			assertThat(imported.exact()).isTrue();
			assertThat(imported.findings()).extracting(Finding::code).containsOnly("aside");
		}
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
				.take(new Drop(files, 0), "again", Optional.of(topology.release()), Releases.catalog())
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
		assertThat(imported.findings()).extracting(Finding::code).contains("node-stray", "file-missing");
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
	void otherFilesOfTheFolderBelongToTheCluster() throws RefusedDropException {
		Map<String, byte[]> config = HandMade.config();
		config.put("token.json", utf8("{\"password\": \"p\"}"));
		assertThat(take(pair(config, config)).clusterFiles()).containsOnlyKeys("token.json");
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
