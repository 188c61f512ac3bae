package dev.o2cluster.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.Zip64Mode;
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
		assertRefused(DropZips.of(Map.of("config/a.json", zeros)),
				new Limits(10, 64 * 1024 * 1024, 1024 * 1024, 1 << 20, 2), "fileSize");
		assertRefused(DropZips.of(Map.of("config/a.json", zeros)),
				new Limits(10, 1024 * 1024, 16 * 1024 * 1024, 1 << 20, 2), "size");
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

	@Test
	void refusalsNameEntryAndLimit() {
		byte[] zeros = new byte[8 * 1024 * 1024];
		assertThatExceptionOfType(RefusedDropException.class)
			.isThrownBy(() -> ZipReader.read(DropZips.of(Map.of("x/config/a.json", zeros)), Limits.USUAL))
			.satisfies((ex) -> assertThat(ex.arguments()).containsExactly("x/config/a.json", "200"));
	}

	@Test
	void sameNameTwiceIsRefusedHoweverItIsWritten() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		files.put("config/node_a.json", SMALL);
		files.put("config\\node_a.json", SMALL);
		assertRefused(DropZips.of(files), Limits.USUAL, "twice");
		files.remove("config\\node_a.json");
		files.put("./config//node_a.json", SMALL);
		assertRefused(DropZips.of(files), Limits.USUAL, "twice");
	}

	@Test
	void backslashesSeparateFolders() throws RefusedDropException {
		Drop drop = ZipReader.read(DropZips.of(Map.of("o2server\\config\\node_a.json", SMALL)), Limits.USUAL);
		assertThat(drop.files()).containsOnlyKeys("o2server/config/node_a.json");
	}

	@Test
	void encryptedEntriesAreRefused() {
		byte[] zip = DropZips.of(Map.of("config/node_a.json", SMALL));
		zip[6] |= 1;
		int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		zip[directory + 8] |= 1;
		assertRefused(zip, Limits.USUAL, "encrypted");
	}

	@Test
	void unknownWaysToPackAreRefused() {
		byte[] zip = DropZips.of(Map.of("config/node_a.json", SMALL));
		int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
		zip[8] = 97;
		zip[directory + 10] = 97;
		assertRefused(zip, Limits.USUAL, "method");
	}

	@Test
	void devicesAndPipesAreRefusedLikeLinks() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
			ZipArchiveEntry entry = new ZipArchiveEntry("config/node_a.json");
			entry.setUnixMode(0010644);
			zip.putArchiveEntry(entry);
			zip.closeArchiveEntry();
		}
		assertRefused(out.toByteArray(), Limits.USUAL, "link");
	}

	@Test
	void directoryOfAMillionNamesIsCountedBeforeItIsRead() {
		byte[] zip = DropZips.of(Map.of("config/a.json", SMALL));
		String text = new String(zip, StandardCharsets.ISO_8859_1);
		int start = text.indexOf("PK\u0001\u0002");
		int end = text.indexOf("PK\u0005\u0006");
		int times = 1_000_000;
		byte[] huge = new byte[start + (end - start) * times + zip.length - end];
		System.arraycopy(zip, 0, huge, 0, start);
		for (int i = 0; i < times; i++) {
			System.arraycopy(zip, start, huge, start + i * (end - start), end - start);
		}
		int tail = huge.length - (zip.length - end);
		System.arraycopy(zip, end, huge, tail, zip.length - end);
		ByteBuffer.wrap(huge).order(ByteOrder.LITTLE_ENDIAN).putInt(tail + 12, (end - start) * times);
		assertThat(CentralDirectory.count(huge, 10_000)).isEqualTo(10_001);
		assertRefused(huge, Limits.USUAL, "entries");
	}

	@Test
	void filesFoldersAndZipsCanBeMixed() throws RefusedDropException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("backup/a/config/node_a.json", SMALL);
		parts.put("b.zip", DropZips.of(Map.of("o2server/config/node_b.json", SMALL)));
		parts.put("node_c.json", SMALL);
		parts.put("photo.jpg", SMALL);
		Drop drop = ZipReader.read(parts, Limits.USUAL);
		assertThat(drop.files()).containsOnlyKeys("backup/a/config/node_a.json", "b.zip/o2server/config/node_b.json",
				"node_c.json");
		assertThat(drop.aside()).isEqualTo(1);
		parts.put("config/../../node_x.json", SMALL);
		assertThatExceptionOfType(RefusedDropException.class).isThrownBy(() -> ZipReader.read(parts, Limits.USUAL))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("traversal"));
	}

	@Test
	void directoryIsCountedAsJdkAndCommonsWriteIt() throws IOException {
		assertThat(CentralDirectory.count(DropZips.of(Map.of("a", SMALL, "b", SMALL)), 100)).isEqualTo(2);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
			zip.setUseZip64(Zip64Mode.Always);
			zip.putArchiveEntry(new ZipArchiveEntry("a"));
			zip.closeArchiveEntry();
			zip.setComment("PK and a comment");
		}
		assertThat(CentralDirectory.count(out.toByteArray(), 100)).isEqualTo(1);
		assertThat(CentralDirectory.count(new byte[10], 100)).isZero();
	}

	private static void assertRefused(byte[] zip, Limits limits, String code) {
		assertThatExceptionOfType(RefusedDropException.class).isThrownBy(() -> ZipReader.read(zip, limits))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

}
