package dev.o2cluster.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostList;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClusterBundle} and {@link BundleWriter}.
 */
class ClusterBundleTests {

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void bundleHoldsEveryNodeFileOnEveryHost(String release) {
		ClusterBundle cluster = ClusterBundle.of(SeedPair.of(release));
		HostBundle first = bundle(cluster, 0);
		HostBundle second = bundle(cluster, 1);
		for (String node : List.of("o2server/config/node_192.168.0.1.json", "o2server/config/node_192.168.0.2.json")) {
			assertThat(first.file(node).orElseThrow().text()).isEqualTo(second.file(node).orElseThrow().text());
		}
		assertThat(first.file("o2server/local/node.cfg").orElseThrow().text()).isEqualTo("192.168.0.1");
		assertThat(second.file("o2server/local/node.cfg").orElseThrow().text()).isEqualTo("192.168.0.2");
		// the newest line waits for a password
		assertThat(cluster.draft()).isEqualTo(release.equals("8"));
	}

	@Test
	void bundleOfDomainNamesUsesThemAsNodes() {
		ClusterBundle cluster = ClusterBundle.of(SeedPair.of("6", "demo.o2oa.net", "files.o2oa.net"));
		assertThat(bundle(cluster, 0).file("o2server/config/node_demo.o2oa.net.json")).isPresent();
		assertThat(bundle(cluster, 0).file("o2server/local/node.cfg").orElseThrow().text()).isEqualTo("demo.o2oa.net");
	}

	@Test
	void bundleOfFiftyHostsHoldsFiftyNodeFiles() {
		HostBundle bundle = bundle(ClusterBundle.of(hosts("10.0.0.[1-50]")), 49);
		assertThat(bundle.files()).filteredOn((file) -> file.path().startsWith("o2server/config/node_")).hasSize(50);
	}

	@Test
	void checklistDoesNotGrowWithTheCluster() {
		int small = checklist(hosts("10.0.0.[1-20]")).length();
		int large = checklist(hosts("10.0.0.[1-200]")).length();
		assertThat(large).isLessThan(small * 2);
	}

	@Test
	void manifestListsEveryOtherFileWithItsSum() {
		HostBundle bundle = bundle(ClusterBundle.of(SeedPair.of("6")), 0);
		String manifest = bundle.file("o2server/MANIFEST.sha256").orElseThrow().text();
		bundle.files()
			.stream()
			.filter((file) -> !file.path().equals("o2server/MANIFEST.sha256"))
			.forEach((file) -> assertThat(manifest)
				.contains(Sha256.of(file.bytes()) + "  " + file.path().substring("o2server/".length()) + "\n"));
		assertThat(manifest.lines()).hasSize(bundle.files().size() - 1);
	}

	@Test
	void zipHoldsExactlyTheBundle() throws IOException {
		HostBundle bundle = bundle(ClusterBundle.of(SeedPair.of("6")), 0);
		Map<String, byte[]> unpacked = unzip(BundleWriter.bytes(bundle));
		assertThat(unpacked.keySet()).containsExactlyElementsOf(bundle.files().stream().map(BundleFile::path).toList());
		bundle.files().forEach((file) -> assertThat(unpacked.get(file.path())).isEqualTo(file.bytes()));
	}

	@Test
	void clusterZipHoldsTheHostsZipsByteForByte() throws IOException {
		ClusterBundle cluster = ClusterBundle.of(SeedPair.of("6"));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		BundleWriter.write(cluster, out);
		Map<String, byte[]> unpacked = unzip(out.toByteArray());
		assertThat(unpacked.keySet()).contains("RUNBOOK.md", "RUNBOOK.zh.md", "192.168.0.1.zip", "192.168.0.2.zip");
		assertThat(unpacked.get("192.168.0.2.zip")).isEqualTo(BundleWriter.bytes(bundle(cluster, 1)));
	}

	@Test
	void sameDesignGivesTheSameBytes() {
		byte[] once = BundleWriter.bytes(bundle(ClusterBundle.of(SeedPair.of("6")), 0));
		byte[] again = BundleWriter.bytes(bundle(ClusterBundle.of(SeedPair.of("6")), 0));
		assertThat(again).isEqualTo(once);
	}

	@Test
	void everyFileEndsItsLinesWithLineFeedsOnly() {
		bundle(ClusterBundle.of(SeedPair.of("6")), 0).files()
			.stream()
			.filter((file) -> !file.path().endsWith(".bat"))
			.forEach((file) -> assertThat(file.text()).as(file.path()).doesNotContain("\r").doesNotContain("\uFEFF"));
	}

	@Test
	void draftMarksTheRunbook() {
		Topology pair = SeedPair.of("4");
		Topology broken = pair.withHosts(
				List.of(pair.hosts().get(0), Host.usual(HostAddress.of("192.168.0.2"), true).withPrimary(false)));
		ClusterBundle cluster = ClusterBundle.of(StorageNames.NONE.assign(broken));
		assertThat(cluster.draft()).isTrue();
		assertThat(cluster.runbook()).anyMatch((file) -> file.text().contains("DRAFT"));
	}

	private static String checklist(Topology topology) {
		return bundle(ClusterBundle.of(topology), 1).file("o2server/CHECKLIST.md").orElseThrow().text();
	}

	private static Topology hosts(String list) {
		List<Host> hosts = HostList.parse(list)
			.addresses()
			.stream()
			.map((address) -> Host.usual(address, address.value().equals("10.0.0.1")))
			.toList();
		return StorageNames.NONE.assign(Topology.of("many", Releases.line("6"), hosts));
	}

	private static HostBundle bundle(ClusterBundle cluster, int host) {
		return cluster.of(cluster.topology().hosts().get(host));
	}

	private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

}
