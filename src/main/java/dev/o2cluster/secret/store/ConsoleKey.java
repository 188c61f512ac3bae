package dev.o2cluster.secret.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import dev.o2cluster.ConsoleProperties;
import dev.o2cluster.secret.AesGcm;
import dev.o2cluster.secret.PassphraseKey;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
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

	private final Optional<String> setting;

	private final SecretKey key;

	ConsoleKey(ConsoleProperties properties, JdbcClient database) {
		this.database = database;
		KeyFile file = new KeyFile(properties.dataDir());
		this.setting = Optional.ofNullable(properties.secretKey()).map(String::strip).filter((text) -> !text.isEmpty());
		this.key = stored().map((probe) -> tried(probe, this.setting, file)).orElseGet(() -> first(this.setting, file));
	}

	/** Of two processes that start on one empty database, one decides on the salt. */
	private SecretKey first(Optional<String> setting, KeyFile file) {
		byte[] salt = newSalt();
		SecretKey made = setting.map((text) -> ofSetting(text, salt))
			.orElseGet(() -> new SecretKeySpec(file.readOrCreate(), "AES"));
		try {
			writeProbe(salt, made);
			return made;
		}
		catch (DuplicateKeyException ex) {
			return tried(stored().orElseThrow(() -> ex), setting, file);
		}
	}

	private static SecretKey tried(Probe probe, Optional<String> setting, KeyFile file) {
		SecretKey key = setting.map((text) -> ofSetting(text, probe.salt()))
			.orElseGet(() -> new SecretKeySpec(file.read(), "AES"));
		if (AesGcm.decrypt(key, PLACE, probe.sealed()).isEmpty()) {
			throw new SecretKeyException(setting.isPresent() ? "wrongSetting" : "wrongFile", file);
		}
		return key;
	}

	private Optional<Probe> stored() {
		return this.database.sql("select salt, probe from secret_key")
			.query((row, number) -> new Probe(decode(row.getString("salt")), decode(row.getString("probe"))))
			.optional();
	}

	SecretKey key() {
		return this.key;
	}

	/** The key that opens another console's probe: the one given, else this console's. */
	Optional<SecretKey> opening(String salt, String probe, Optional<String> given) {
		try {
			SecretKey tried = given.or(() -> this.setting)
				.map((text) -> ofSetting(text.strip(), decode(salt)))
				.orElse(this.key);
			return AesGcm.decrypt(tried, PLACE, decode(probe)).map((opened) -> tried);
		}
		catch (SecretKeyException ex) {
			return Optional.empty();
		}
	}

	private void writeProbe(byte[] salt, SecretKey made) {
		this.database.sql("insert into secret_key (id, salt, probe) values (1, ?, ?)")
			.params(encode(salt), encode(AesGcm.encrypt(made, PLACE, new byte[KEY_BYTES])))
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

	private static byte[] decode(String text) {
		return Base64.getDecoder().decode(text);
	}

	/**
	 * What only the right key opens.
	 *
	 * @param salt what makes a key of a passphrase
	 * @param sealed the ciphertext
	 */
	private record Probe(byte[] salt, byte[] sealed) {

	}

}
