package dev.o2cluster.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import javax.sql.DataSource;

import dev.o2cluster.MigratedDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BackupWriter}, {@link BackupFile} and {@link Seal}: what is whole is
 * read as it was written, anything else is refused.
 */
class BackupFileTests {

	private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

	private static final DataSource DATABASE = MigratedDatabase.create("backups");

	@TempDir
	private Path folder;

	private byte[] backup = new byte[0];

	private List<Table> tables = List.of();

	private List<String> schema = List.of();

	@BeforeEach
	void write() throws SQLException, IOException {
		JdbcClient jdbc = JdbcClient.create(DATABASE);
		if (jdbc.sql("select count(*) from audit_entry").query(Integer.class).single() == 0) {
			for (int entry = 0; entry < 20; entry++) {
				jdbc.sql(
						"""
								insert into audit_entry (at, username, address, action, subject, revision, detail, times)
								values (timestamp with time zone '2026-11-23 12:00:00.123456+00', ?, '', '中文\n"quoted"', '', ?, '', 1)""")
					.params("li" + entry, (entry % 2 == 0) ? null : entry)
					.update();
			}
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Connection connection = DATABASE.getConnection()) {
			this.tables = Tables.of(connection);
			this.schema = BackupWriter.schema(connection);
			new BackupWriter(connection).write(out, NOW);
		}
		this.backup = out.toByteArray();
	}

	@Test
	void everyTableIsHeldOrLeftOutOnPurpose() {
		List<String> all = JdbcClient.create(DATABASE)
			.sql("select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")
			.query(String.class)
			.list();
		assertThat(this.tables).extracting(Table::name).doesNotContainAnyElementsOf(Tables.LEFT_OUT);
		assertThat(this.tables.size() + Tables.LEFT_OUT.size()).isEqualTo(all.size());
		assertThat(this.tables).allSatisfy((table) -> assertThat(table.key()).isNotEmpty());
	}

	@Test
	void tablesComeAfterThoseTheyPointTo() {
		List<String> names = this.tables.stream().map(Table::name).toList();
		this.tables.forEach((table) -> table.parents()
			.forEach((parent) -> assertThat(names.indexOf(parent)).isLessThan(names.indexOf(table.name()))));
	}

	@Test
	void rowsAreReadAsTheyWereWritten() throws IOException {
		Table audit = this.tables.stream()
			.filter((table) -> table.name().equals("audit_entry"))
			.findFirst()
			.orElseThrow();
		try (BackupFile file = open(this.backup)) {
			assertThat(file.content().rows("audit_entry")).isEqualTo(20);
			assertThat(file.highest(audit)).isGreaterThanOrEqualTo(20);
			List<Object> times = new ArrayList<>();
			file.rows(audit, (row) -> {
				assertThat(row[audit.position("action")]).isEqualTo("中文\n\"quoted\"");
				times.add(row[audit.position("at")]);
			});
			assertThat(times).hasSize(20)
				.allSatisfy((time) -> assertThat(time).hasToString("2026-11-23T12:00:00.123456Z"));
		}
	}

	@Test
	void sameRowsGiveTheSameBytes() throws SQLException, IOException {
		byte[] first = this.backup;
		write();
		assertThat(this.backup).isEqualTo(first);
	}

	@Test
	void everyToolOpensTheZip() throws IOException {
		try (ZipFile zip = new ZipFile(file(this.backup).toFile())) {
			assertThat(zip.getComment()).matches("sha256:[0-9a-f]{64}");
			assertThat(zip.getEntry("tables/revision.jsonl")).isNotNull();
		}
	}

	@Test
	void anyBitFlippedIsRefused() {
		Random random = new Random(20261123);
		for (int flip = 0; flip < 500; flip++) {
			byte[] damaged = this.backup.clone();
			int bit = random.nextInt(damaged.length * 8);
			damaged[bit / 8] ^= (byte) (1 << bit % 8);
			assertRefused(damaged, "damaged");
		}
	}

	@Test
	void anythingCutOrAddedIsRefused() {
		Random random = new Random(20261123);
		for (int cut = 0; cut < 200; cut++) {
			assertRefused(Arrays.copyOf(this.backup, random.nextInt(this.backup.length)), "damaged");
		}
		assertRefused(Arrays.copyOf(this.backup, this.backup.length + 1), "damaged");
		assertRefused(new byte[0], "damaged");
		assertRefused("not a backup".repeat(100).getBytes(StandardCharsets.US_ASCII), "damaged");
	}

	@Test
	void anotherFormAndAnotherVersionAreRefused() throws IOException {
		assertRefused(resealed("\"format\" : 1", "\"format\" : 2"), "format");
		assertRefused(resealed("\"schema\" : [ \"1\"", "\"schema\" : [ \"0\", \"1\""), "schema");
		assertRefused(resealed("\"audit_entry\"", "\"other\""), "schema");
	}

	@Test
	void rowsThatDoNotFitAreRefusedHoweverWellSealed() throws IOException {
		assertRefused(resealed("\"rows\" : 20", "\"rows\" : 21"), "damaged");
		assertRefused(resealed(",\"li3\"", ",\"li3\",1"), "damaged");
		assertRefused(resealed("2026-11-23T12:00:00.123456Z", "yesterday"), "damaged");
	}

	/** The backup with a text replaced in every entry and a seal that fits. */
	private byte[] resealed(String text, String other) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipFile zip = new ZipFile(file(this.backup).toFile());
				ZipOutputStream copy = new ZipOutputStream(new Seal(out))) {
			copy.setComment(Seal.COMMENT);
			boolean found = false;
			for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
				copy.putNextEntry(new ZipEntry(entry.getName()));
				String content = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
				found |= content.contains(text);
				copy.write(content.replace(text, other).getBytes(StandardCharsets.UTF_8));
			}
			assertThat(found).as(text).isTrue();
		}
		return out.toByteArray();
	}

	private void assertRefused(byte[] bytes, String code) {
		assertThatExceptionOfType(BackupRefusedException.class).isThrownBy(() -> open(bytes).close())
			.extracting(BackupRefusedException::key)
			.isEqualTo("backup.refused." + code);
	}

	private BackupFile open(byte[] bytes) throws IOException {
		return new BackupFile(file(bytes), this.tables, this.schema);
	}

	private Path file(byte[] bytes) throws IOException {
		return Files.write(this.folder.resolve("backup.zip"), bytes);
	}

}
