package dev.o2cluster.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ZipReader}: what strangers could send.
 */
class ZipReaderTests {

	private static final byte[] SMALL = "{}".getBytes(StandardCharsets.UTF_8);

	@Test
	void filesOfNestedZipsAreFound() throws RefusedDropException {
		byte[] inner = DropZips.of(Map.of("o2server/config/node_a.json", SMALL, "o2server/store/x.war", SMALL));
		Drop drop = ZipReader.read(DropZips.of(Map.of("host.zip", inner, "README.md", SMALL)), Limits.USUAL);
		assertThat(drop.files()).containsOnlyKeys("host.zip/o2server/config/node_a.json");
		assertThat(drop.aside()).isEqualTo(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "../config/node_a.json", "o2server/../../node_a.json", "/config/node_a.json",
			"C:/config/node_a.json", "config\\..\\..\\node_a.json" })
	void namesThatLeadOutsideAreRefused(String name) {
		assertRefused(DropZips.of(Map.of(name, SMALL)), Limits.USUAL, "traversal");
	}

	@Test
	void namesThatLeadOutsideAreRefusedInNestedZipsToo() {
		byte[] inner = DropZips.of(Map.of("../config/node_a.json", SMALL));
		assertRefused(DropZips.of(Map.of("host.zip", inner)), Limits.USUAL, "traversal");
	}

	@Test
	void linksAreRefused() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
			ZipArchiveEntry entry = new ZipArchiveEntry("config/node_a.json");
			entry.setUnixMode(0120777);
			zip.putArchiveEntry(entry);
			zip.write("/etc/passwd".getBytes(StandardCharsets.UTF_8));
			zip.closeArchiveEntry();
		}
		assertRefused(out.toByteArray(), Limits.USUAL, "link");
	}

	@Test
	void moreThanTenThousandEntriesAreRefused() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (int i = 0; i <= 10_000; i++) {
			files.put("config/" + i + ".json", new byte[0]);
		}
		assertRefused(DropZips.of(files), Limits.USUAL, "entries");
		files.remove("config/0.json");
		assertThatExceptionOfType(RefusedDropException.class)
			.isThrownBy(() -> ZipReader.read(DropZips.of(Map.of("a.zip", DropZips.of(files))), Limits.USUAL))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("entries"));
	}

	@Test
	void bombsAreRefusedByRatioAndBySize() {
		byte[] zeros = new byte[8 * 1024 * 1024];
		assertRefused(DropZips.of(Map.of("config/a.json", zeros)), Limits.USUAL, "ratio");
		assertRefused(DropZips.of(Map.of("config/a.json", zeros)), new Limits(10, 1024 * 1024, 1024 * 1024, 1 << 20, 2),
				"size");
	}

	@Test
	void zipsInZipsInZipsAreRefused() {
		byte[] inner = DropZips.of(Map.of("config/a.json", SMALL));
		for (int i = 0; i < 2; i++) {
			inner = DropZips.of(Map.of("a.zip", inner));
		}
		assertRefused(inner, Limits.USUAL, "depth");
	}

	@Test
	void otherBytesAreRefused() {
		assertRefused("PK but no zip".getBytes(StandardCharsets.UTF_8), Limits.USUAL, "notZip");
		assertRefused(new byte[0], Limits.USUAL, "notZip");
	}

	@Test
	void cutZipIsRefused() {
		byte[] zip = DropZips.of(Map.of("config/a.json", SMALL));
		assertRefused(Arrays.copyOf(zip, zip.length - 10), Limits.USUAL, "notZip");
	}

	private static void assertRefused(byte[] zip, Limits limits, String code) {
		assertThatExceptionOfType(RefusedDropException.class).isThrownBy(() -> ZipReader.read(zip, limits))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

}
