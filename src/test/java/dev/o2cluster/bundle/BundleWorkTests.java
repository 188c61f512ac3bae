package dev.o2cluster.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;

import dev.o2cluster.bundle.Markup.Block;
import dev.o2cluster.content.Compressor;
import dev.o2cluster.content.Deflated;
import dev.o2cluster.content.Run;
import dev.o2cluster.topology.Clusters;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.SeedPair;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the work bundles take, so that doing it twice fails a test without a stop-watch.
 */
class BundleWorkTests {

	private final ClusterBundle cluster = ClusterBundle.of(Clusters.of(50));

	private final Compressor compressor = new Compressor();

	private final List<Host> hosts = this.cluster.topology().hosts();

	@AfterEach
	void close() {
		this.compressor.close();
	}

	@Test
	void nodeFilesAreRenderedOnceForAllHosts() {
		List<BundleFile> first = nodeFiles(this.hosts.get(0));
		assertThat(first).hasSize(50);
		for (Host host : this.hosts) {
			assertThat(nodeFiles(host)).usingElementComparator((one, other) -> (one == other) ? 0 : 1)
				.containsExactlyElementsOf(first);
		}
	}

	@Test
	void editsTakeOverEveryNodeFileTheyLeaveAsItIs() {
		Host host = this.hosts.get(7);
		Topology edited = this.cluster.topology()
			.withHosts(this.hosts.stream()
				.map((one) -> (one == host) ? one.withRoles(EnumSet.of(ServerRole.DATA)) : one)
				.toList());
		ClusterBundle after = this.cluster.with(edited);
		Host first = edited.hosts().get(0);
		List<BundleFile> before = nodeFiles(this.hosts.get(0));
		assertThat(after.of(first).files().stream().filter((file) -> before.stream().anyMatch((one) -> one == file)))
			.hasSize(49);
		assertThat(after.of(first).fingerprint()).isEqualTo(ClusterBundle.of(edited).of(first).fingerprint());
		assertThat(after.of(first)).isSameAs(after.of(first));
	}

	@Test
	void sharedFilesAreCompressedOnceForAllHosts() {
		assertThat(this.hosts.stream()
			.map((host) -> this.cluster.of(host).groups().get(1).zipped(this.compressor))
			.distinct()).hasSize(1);
		assertThat(this.hosts.stream().map((host) -> this.cluster.of(host).groups().get(1).checksums()).distinct())
			.hasSize(1);
	}

	@Test
	void whatAZipKeepsForItselfDoesNotGrowWithTheNumberOfFiles() {
		ClusterBundle hundred = ClusterBundle.of(Clusters.of(100));
		BundleZip small = this.cluster.zip(this.hosts.get(1));
		BundleZip large = hundred.zip(hundred.topology().hosts().get(1));
		assertThat(large.size() - small.size()).isGreaterThan(30_000);
		assertThat(large.ownSize() - small.ownSize()).isLessThan(1_500);
	}

	@Test
	void whatHostsSayInCommonIsCompressedOnceForAllHosts() {
		for (String path : List.of("verify.sh", "verify.ps1", "MANIFEST.sha256")) {
			Set<Run> all = Collections.newSetFromMap(new IdentityHashMap<>());
			for (Host host : this.hosts.subList(10, 40)) {
				all.addAll(commonRuns(this.cluster.of(host).file("o2server/" + path).orElseThrow()));
			}
			assertThat(all).as(path + ": the same parts in thirty hosts").hasSize(1);
		}
	}

	@Test
	void partsOfChecklistsAreWrittenForTheFirstHostOnly() {
		CommonParts parts = new CommonParts();
		AtomicInteger written = new AtomicInteger();
		for (int i = 0; i < 3; i++) {
			Sheet sheet = new Sheet(new MarkdownMarkup(), parts, Block.TEXT);
			sheet.item("host " + i);
			sheet.common("end", (part) -> {
				written.incrementAndGet();
				part.paragraph("the end");
			});
			assertThat(sheet.content().text()).isEqualTo("\n- host " + i + "\n\nthe end\n");
		}
		assertThat(written).hasValue(1);
	}

	@Test
	void zipIsHandedOverInAFewPiecesWithoutCopies() throws IOException {
		Pieces pieces = new Pieces();
		BundleZip zip = this.cluster.zip(this.hosts.get(7));
		zip.writeTo(pieces);
		assertThat(pieces.bytes).isEqualTo(zip.size());
		assertThat(pieces.writes).isLessThan(12);
	}

	@Test
	void clusterZipHandsOverEveryByteOnce() throws IOException {
		Pieces pieces = new Pieces();
		BundleWriter.write(this.cluster, pieces);
		long hosts = this.hosts.stream().map(this.cluster::zip).mapToLong(BundleZip::size).sum();
		assertThat(this.cluster.zipSize()).hasValue(pieces.bytes);
		assertThat(pieces.bytes - hosts).as("runbook and directory").isLessThan(60_000);
		assertThat(pieces.writes).isLessThan(15 * this.hosts.size());
	}

	@Test
	void whatStandsBesideTheHostsIsRenderedAndCompressedOnce() throws IOException {
		Pieces first = new Pieces();
		Pieces second = new Pieces();
		BundleWriter.write(this.cluster, first);
		BundleWriter.write(this.cluster, second);
		assertThat(second.arrays.get(0)).isSameAs(first.arrays.get(0));
		assertThat(first.arrays.get(0)).as("runbook in two languages and two forms").hasSizeGreaterThan(5_000);
	}

	@Test
	void sumOfAZipNeedNotReadIt() throws IOException {
		ClusterBundle pair = ClusterBundle.of(SeedPair.of("6"));
		for (Host host : pair.topology().hosts()) {
			byte[] bytes = BundleWriter.bytes(pair.of(host));
			assertThat(pair.zip(host).crc()).isEqualTo(Run.own(bytes).crc());
		}
	}

	@Test
	void everyByteIsTheOneCommonsCompressWrites() throws IOException {
		HostBundle bundle = this.cluster.of(this.hosts.get(3));
		ByteArrayOutputStream expected = new ByteArrayOutputStream();
		ZipArchiveOutputStream zip = new ZipArchiveOutputStream(expected);
		for (BundleFile file : bundle.files()) {
			Deflated content = file.deflate(this.compressor);
			ZipArchiveEntry entry = new ZipArchiveEntry(file.path());
			entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
			entry.setUnixMode(file.executable() ? 0100755 : 0100644);
			entry.setMethod(ZipEntry.DEFLATED);
			entry.setSize(content.size());
			entry.setCompressedSize(content.packed());
			entry.setCrc(content.crc());
			zip.addRawArchiveEntry(entry, new ByteArrayInputStream(bytes(content)));
		}
		zip.finish();
		assertThat(BundleWriter.bytes(bundle)).isEqualTo(expected.toByteArray());
	}

	private List<Run> commonRuns(BundleFile file) {
		return file.deflate(this.compressor).runs().stream().filter(Run::common).toList();
	}

	private static byte[] bytes(Deflated content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		content.runs().forEach((run) -> bytes.writeBytes(run.bytes()));
		return bytes.toByteArray();
	}

	private List<BundleFile> nodeFiles(Host host) {
		return this.cluster.of(host).files().stream().filter((file) -> file.path().contains("/config/node_")).toList();
	}

	/** Counts what is written to it. */
	private static final class Pieces extends OutputStream {

		private final List<byte[]> arrays = new ArrayList<>();

		private int writes;

		private long bytes;

		@Override
		public void write(int value) {
			this.writes++;
			this.bytes++;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.arrays.add(bytes);
			this.writes++;
			this.bytes += length;
		}

	}

}
