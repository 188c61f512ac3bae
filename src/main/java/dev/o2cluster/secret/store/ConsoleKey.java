package dev.o2cluster.secret.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.o2cluster.ConsoleProperties;
import dev.o2cluster.secret.AesGcm;
import dev.o2cluster.secret.PassphraseKey;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The key of this console's database: the setting {@code console.secret-key}, or the file
 * {@code secret.key} in the data folder, which the first start makes. The database holds
 * a probe that only the right key opens, so that a wrong one is found out at start.
 */
@Component
@Lazy(false)
class ConsoleKey {

	private static final int KEY_BYTES = 32;

	private static final int SALT_BYTES = 16;

	private static final byte[] PLACE = "probe".getBytes(StandardCharsets.UTF_8);

	private final JdbcClient database;

	private final SecretKey key;

	ConsoleKey(ConsoleProperties properties, JdbcClient database) {
		this.database = database;
		Optional<Map<String, Object>> probe = database.sql("select salt, probe from secret_key")
			.query()
			.listOfRows()
			.stream()
			.findFirst();
		byte[] salt = probe.map((row) -> decode(row.get("salt"))).orElseGet(ConsoleKey::newSalt);
		KeyFile file = new KeyFile(properties.dataDir());
		String setting = properties.secretKey();
		boolean given = setting != null && !setting.isBlank();
		this.key = (given && setting != null) ? ofSetting(setting.strip(), salt)
				: new SecretKeySpec(probe.isPresent() ? file.read() : file.readOrCreate(), "AES");
		probe.ifPresentOrElse((row) -> refuseWrong(decode(row.get("probe")), given, file), () -> writeProbe(salt));
	}

	SecretKey key() {
		return this.key;
	}

	private void refuseWrong(byte[] probe, boolean given, KeyFile file) {
		if (AesGcm.decrypt(this.key, PLACE, probe).isEmpty()) {
			throw given ? new SecretKeyException("wrongSetting", file) : new SecretKeyException("wrongFile", file);
		}
	}

	private void writeProbe(byte[] salt) {
		this.database.sql("insert into secret_key (id, salt, probe) values (1, ?, ?)")
			.params(encode(salt), encode(AesGcm.encrypt(this.key, PLACE, new byte[KEY_BYTES])))
			.update();
	}

	/** 32 bytes in Base64 are the key itself, anything else is a passphrase. */
	private static SecretKey ofSetting(String setting, byte[] salt) {
		byte[] bytes = keyBytes(setting);
		if (bytes != null) {
			return new SecretKeySpec(bytes, "AES");
		}
		if (setting.length() < PassphraseKey.MIN_LENGTH) {
			throw new SecretKeyException("shortSetting", PassphraseKey.MIN_LENGTH);
		}
		return PassphraseKey.derive(setting, salt, PassphraseKey.ROUNDS);
	}

	private static byte @Nullable [] keyBytes(String setting) {
		try {
			byte[] bytes = Base64.getDecoder().decode(setting);
			return (bytes.length == KEY_BYTES) ? bytes : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static byte[] newSalt() {
		byte[] salt = new byte[SALT_BYTES];
		new SecureRandom().nextBytes(salt);
		return salt;
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static byte[] decode(Object text) {
		return Base64.getDecoder().decode(text.toString());
	}

}
