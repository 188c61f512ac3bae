package dev.o2cluster.secret.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

import dev.o2cluster.ConsoleProperties;
import dev.o2cluster.secret.AesGcm;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ConsoleKey} and its file.
 */
class ConsoleKeyTests {

	private static final byte[] PLACE = { 1 };

	private static final byte[] PLAIN = { 2, 3 };

	@TempDir
	private Path folder;

	private final JdbcClient database = database();

	@Test
	void firstStartMakesAFileForItsOwnerOnly() throws IOException {
		byte[] sealed = AesGcm.encrypt(key(null).key(), PLACE, PLAIN);
		assertThat(Base64.getDecoder().decode(Files.readString(file()).strip())).hasSize(32);
		if (OS.current() != OS.WINDOWS) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
		}
		assertThat(AesGcm.decrypt(key(null).key(), PLACE, sealed)).hasValue(PLAIN);
	}

	@Test
	void firstStartThatWasCutOffIsMadeUpFor() throws IOException {
		Files.createFile(file());
		assertThat(key(null).key().getEncoded()).hasSize(32);
		assertThat(file()).isNotEmptyFile();
	}

	@Test
	void keyIsNotInTheDatabase() throws IOException {
		key(null);
		String stored = this.database.sql("select salt || probe from secret_key").query(String.class).single();
		assertThat(stored).doesNotContain(Files.readString(file()).strip().substring(0, 20));
	}

	@Test
	void missingFileIsRefusedAndNotMadeAgain() throws IOException {
		key(null);
		Files.delete(file());
		assertThat(refusal(null)).contains(file().toString(), "chmod 600");
		assertThat(file()).doesNotExist();
	}

	@Test
	void anotherFileIsRefusedAndLeftAlone() throws IOException {
		key(null);
		String other = Base64.getEncoder().encodeToString(new byte[32]);
		Files.writeString(file(), other);
		assertThat(refusal(null)).contains(file().toString());
		assertThat(file()).hasContent(other);
	}

	@Test
	void brokenFileIsRefusedAndLeftAlone() throws IOException {
		key(null);
		Files.writeString(file(), "no key");
		assertThat(refusal(null)).contains(file().toString());
		assertThat(file()).hasContent("no key");
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void fileThatOthersMayReadIsRefused() throws IOException {
		key(null);
		Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
		assertThat(refusal(null)).contains("chmod 600 \"" + file() + "\"");
	}

	@Test
	void settingOf32BytesIsTheKeyAndNeedsNoFile() {
		String setting = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
		assertThat(key(setting).key().getEncoded()).asString(StandardCharsets.US_ASCII)
			.isEqualTo("0123456789abcdef0123456789abcdef");
		assertThat(file()).doesNotExist();
	}

	@Test
	void passphraseGivesTheSameKeyAgain() {
		byte[] sealed = AesGcm.encrypt(key("correct horse battery").key(), PLACE, PLAIN);
		assertThat(AesGcm.decrypt(key(" correct horse battery\n").key(), PLACE, sealed)).hasValue(PLAIN);
	}

	@Test
	void anotherSettingIsRefused() {
		key("correct horse battery");
		assertThat(refusal("incorrect horse battery")).contains("console.secret-key");
		assertThat(refusal(null)).contains("console.secret-key", file().toString());
	}

	@Test
	void shortSettingIsRefused() {
		assertThat(refusal("short")).contains("console.secret-key", "openssl rand -base64 32");
		assertThat(this.database.sql("select count(*) from secret_key").query(Integer.class).single()).isZero();
	}

	private ConsoleKey key(@Nullable String setting) {
		return new ConsoleKey(new ConsoleProperties(this.folder, null, setting, Duration.ofHours(8)), this.database);
	}

	/** What the operator reads when the start is refused. */
	private String refusal(@Nullable String setting) {
		String[] read = new String[1];
		assertThatExceptionOfType(SecretKeyException.class).isThrownBy(() -> key(setting)).satisfies((ex) -> {
			FailureAnalysis analysis = new SecretKeyFailureAnalyzer().analyze(ex, ex);
			read[0] = analysis.getDescription() + "\n" + analysis.getAction();
		});
		return String.valueOf(read[0]);
	}

	private Path file() {
		return this.folder.resolve("secret.key").toAbsolutePath();
	}

	private static JdbcClient database() {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
		JdbcClient client = JdbcClient.create(source);
		client
			.sql("create table secret_key (id integer primary key, salt varchar(64) not null, "
					+ "probe varchar(200) not null)")
			.update();
		return client;
	}

}
