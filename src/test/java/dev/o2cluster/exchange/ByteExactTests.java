package dev.o2cluster.exchange;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import dev.o2cluster.belief.Weight;
import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.json.LenientJson;
import dev.o2cluster.nodeconfig.FieldDifference;
import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ImportedFiles;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What nobody edited comes out of an import byte for byte, however it is written; what
 * somebody edited changes in that place alone.
 */
class ByteExactTests {

	private static final int CASES = 400;

	@Test
	void filesInAnyFormComeOutAsTheyWentIn() throws Exception {
		RandomDesign designs = new RandomDesign(7);
		OddForm form = new OddForm(7);
		int kept = 0;
		for (int i = 0; i < CASES; i++) {
			Topology design = designs.next();
			Map<String, byte[]> files = odd(design, form);
			Imported imported = take(files, design.release());
			assertThat(imported.findings()).filteredOn((finding) -> finding.weight() == Weight.RISK).isEmpty();
			assertThat(imported.exact()).isTrue();
			Topology topology = imported.topology();
			assertSameBytes(files, topology);
			kept += (int) topology.hosts().stream().filter((host) -> !host.imported().isEmpty()).count();
		}
		assertThat(kept).isGreaterThan(CASES);
	}

	@Test
	void theySurviveOurOwnBundleToo() throws Exception {
		RandomDesign designs = new RandomDesign(8);
		OddForm form = new OddForm(8);
		for (int i = 0; i < 30; i++) {
			Topology design = designs.next();
			Topology once = take(odd(design, form), design.release()).topology();
			ClusterBundle bundle = ClusterBundle.of(once);
			byte[] zip = DropZips.of(bundle);
			Topology twice = Importer
				.take(ZipReader.read(zip, Limits.USUAL), "again", Optional.empty(), Releases.catalog())
				.topology();
			assertThat(TopologyDocument.text(twice)).isEqualTo(TopologyDocument.text(once));
			assertThat(DropZips.of(ClusterBundle.of(twice))).isEqualTo(zip);
		}
	}

	@Test
	void anEditChangesOneFieldOfOneFileAndKeepsTheRest() throws Exception {
		RandomDesign designs = new RandomDesign(9);
		OddForm form = new OddForm(9);
		Random random = new Random(9);
		for (int i = 0; i < CASES; i++) {
			Topology design = designs.next();
			Map<String, byte[]> files = odd(design, form);
			Topology topology = take(files, design.release()).topology();
			Host host = topology.hosts().get(random.nextInt(topology.hosts().size()));
			Topology edited = topology.withHost(host
				.withSettings(host.settings().with("application", "port", JsonNodeFactory.instance.numberNode(29999))));
			for (Host one : topology.hosts()) {
				byte[] original = files.get("config/node_" + one.address() + ".json");
				NodeConfig now = NodeConfigs.of(edited).of(edited.host(one.address().value()).orElseThrow());
				if (one.equals(host)) {
					assertOnlyPortDiffers(original, now);
				}
				else {
					assertThat(now.text()).isEqualTo(new String(original, StandardCharsets.UTF_8));
				}
			}
		}
	}

	@Test
	void takingTheEditBackBringsTheOriginalBack() throws Exception {
		String line = "{\"enable\":true,\"web\":{\"enable\":true}, \"isPrimaryCenter\": true // main\n}";
		Map<String, byte[]> files = Map.of("config/node_a.test.json", utf8(line), "local/node.cfg", utf8("a.test\r\n"));
		Topology topology = take(files, Releases.line("6")).topology();
		Host host = topology.hosts().get(0);
		Topology edited = topology.withHost(host.withRoles(EnumSet.of(ServerRole.CENTER)));
		assertThat(text(edited)).contains("\"web\": {\n    \"enable\": false").doesNotContain("main");
		JsonText.parse(text(edited));
		assertThat(text(edited.withHost(host))).isEqualTo(line);
		assertThat(cfg(topology)).isEqualTo("a.test\r\n");
	}

	@Test
	void documentHoldsWhatWasImported() throws Exception {
		String line = "{\"enable\":true}";
		Topology topology = take(Map.of("config/node_a.test.json", utf8(line)), Releases.line("6")).topology();
		String document = TopologyDocument.text(topology);
		Topology again = new TopologyDocument(Releases.catalog()).read(document);
		assertThat(TopologyDocument.text(again)).isEqualTo(document);
		assertThat(text(again)).isEqualTo(line);
		assertThat(again.hosts().get(0).withImported(ImportedFiles.NONE).imported().isEmpty()).isTrue();
	}

	@Test
	void lenientFilesAreNamed() throws Exception {
		Map<String, byte[]> files = Map.of("config/node_a.test.json",
				utf8("{\"enable\":true,\n // why\n 'web':{enable:true}}"));
		assertThat(take(files, Releases.line("6")).findings()).filteredOn((finding) -> finding.code().equals("lenient"))
			.singleElement()
			.satisfies((finding) -> assertThat(finding.arguments()).containsExactly("3", "2"));
	}

	@Test
	void explanationsNameTheLinesOfTheOriginal() throws Exception {
		String text = "{\r\n\"enable\":true,\r\n\r\n\"web\":{\"enable\":true,\r\n\"port\":8080}}";
		Topology topology = take(Map.of("config/node_a.test.json", utf8(text)), Releases.line("6")).topology();
		List<Integer> lines = NodeConfigs.of(topology)
			.explain(topology.hosts().get(0))
			.stream()
			.map((line) -> line.line())
			.toList();
		assertThat(lines).containsExactly(2, 4, 5);
	}

	private static void assertOnlyPortDiffers(byte[] original, NodeConfig now) throws Exception {
		ObjectNode before = (ObjectNode) LenientJson.read(new String(original, StandardCharsets.UTF_8)).tree();
		ObjectNode after = (ObjectNode) JsonText.parse(now.text());
		assertThat(FieldDifference.between(before, after, now.release())).extracting(FieldDifference::path)
			.containsExactly("application.port");
		assertThat(after.propertyNames()).containsAll(before.propertyNames());
		assertThat(after.path("###remark")).isEqualTo(before.path("###remark"));
		assertThat(after.path("own")).isEqualTo(before.path("own"));
	}

	private static void assertSameBytes(Map<String, byte[]> files, Topology topology) {
		ClusterBundle bundle = ClusterBundle.of(topology);
		for (Host host : topology.hosts()) {
			for (BundleFile file : bundle.of(host).files()) {
				byte[] original = files.get(file.path().replace("o2server/", ""));
				if (original != null) {
					assertThat(file.text()).isEqualTo(new String(original, StandardCharsets.UTF_8));
				}
			}
		}
	}

	private static Map<String, byte[]> odd(Topology design, OddForm form) {
		Map<String, byte[]> files = new LinkedHashMap<>();
		NodeConfigs.of(design)
			.all()
			.forEach((node) -> files.put("config/" + node.fileName(), utf8(form.write(node.content()))));
		return files;
	}

	private static Imported take(Map<String, byte[]> files, Release release) throws RefusedDropException {
		return Importer.take(new Drop(files, 0, List.of()), "odd", Optional.of(release), Releases.catalog());
	}

	private static String text(Topology topology) {
		return NodeConfigs.of(topology).all().get(0).text();
	}

	private static String cfg(Topology topology) {
		return ClusterBundle.of(topology).of(topology.hosts().get(0)).files().get(0).text();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
