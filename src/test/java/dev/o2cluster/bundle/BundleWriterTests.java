package dev.o2cluster.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.o2cluster.topology.SeedPair;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BundleWriterTests {

	private final ClusterBundle cluster = ClusterBundle.of(SeedPair.of("6"));

	private final HostBundle bundle = this.cluster.of(this.cluster.topology().hosts().get(1));

	@Test
	void zipHoldsTheBundlesFilesInOrderWithTheManifestLast() throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BundleWriter.bytes(this.bundle)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
				assertThat(zip.readAllBytes()).isEqualTo(this.bundle.file(entry.getName()).orElseThrow().bytes());
			}
		}
		assertThat(names).containsExactly("o2server/local/node.cfg", "o2server/config/node_192.168.0.1.json",
				"o2server/config/node_192.168.0.2.json", "o2server/topology.json", "o2server/CHECKLIST.md",
				"o2server/CHECKLIST.html", "o2server/CHECKLIST.zh.md", "o2server/CHECKLIST.zh.html",
				"o2server/verify.sh", "o2server/verify.bat", "o2server/verify.ps1", "o2server/MANIFEST.sha256");
	}

	@Test
	void onlyTheShellScriptIsExecutable() throws IOException {
		try (SeekableByteChannel bytes = new SeekableInMemoryByteChannel(BundleWriter.bytes(this.bundle));
				ZipFile zip = ZipFile.builder().setSeekableByteChannel(bytes).get()) {
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				assertThat(Integer.toOctalString(entry.getUnixMode())).as(entry.getName())
					.isEqualTo(entry.getName().equals("o2server/verify.sh") ? "100755" : "100644");
			}
		}
	}

	@Test
	void sameDesignGivesTheSameBytesInEveryTimeZone() throws IOException {
		byte[] here = whole();
		TimeZone zone = TimeZone.getDefault();
		try {
			for (String other : List.of("Asia/Shanghai", "America/Los_Angeles", "Pacific/Kiritimati")) {
				TimeZone.setDefault(TimeZone.getTimeZone(other));
				assertThat(whole()).as(other).isEqualTo(here);
			}
		}
		finally {
			TimeZone.setDefault(zone);
		}
	}

	@Test
	void manifestListsEveryOtherFile() {
		String manifest = this.bundle.file("o2server/MANIFEST.sha256").orElseThrow().text();
		assertThat(manifest.lines()).containsExactlyElementsOf(this.bundle.files()
			.stream()
			.filter((file) -> !file.path().endsWith("MANIFEST.sha256"))
			.map((file) -> file.sha256() + "  " + file.path().substring("o2server/".length()))
			.toList());
	}

	private byte[] whole() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		BundleWriter.write(ClusterBundle.of(SeedPair.of("6")), out);
		return out.toByteArray();
	}

}
