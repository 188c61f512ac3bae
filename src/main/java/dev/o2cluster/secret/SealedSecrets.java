package dev.o2cluster.secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Secret values encrypted with a passphrase, as an export carries them: the key comes
 * from PBKDF2, the ciphertext from AES-256-GCM, and everything needed but the passphrase
 * stands beside it.
 *
 * @param rounds how often PBKDF2 goes round
 * @param salt the salt of the key, in Base64
 * @param sealed the ciphertext, in Base64
 */
public record SealedSecrets(int rounds, String salt, String sealed) {

	private static final String DERIVATION = "PBKDF2-HMAC-SHA256";

	private static final String CIPHER = "AES-256-GCM";

	/** A document from somewhere must not keep the console busy. */
	private static final int MOST_ROUNDS = 5_000_000;

	private static final int SALT_BYTES = 16;

	private static final byte[] PLACE = "export".getBytes(StandardCharsets.UTF_8);

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Encrypts values.
	 * @param values the values
	 * @param passphrase the passphrase, at least {@value PassphraseKey#MIN_LENGTH}
	 * characters
	 * @return what an export carries
	 */
	public static SealedSecrets seal(SecretValues values, String passphrase) {
		ObjectNode plain = JsonNodeFactory.instance.objectNode();
		values.forEach((ref, value) -> plain.put(ref.id(), encode(value.packed())));
		byte[] salt = new byte[SALT_BYTES];
		RANDOM.nextBytes(salt);
		byte[] sealed = AesGcm.encrypt(PassphraseKey.derive(passphrase, salt, PassphraseKey.ROUNDS), PLACE,
				JsonText.print(plain).getBytes(StandardCharsets.UTF_8));
		return new SealedSecrets(PassphraseKey.ROUNDS, encode(salt), encode(sealed));
	}

	/**
	 * Reads what an export carries.
	 * @param node the member of the document
	 * @return the sealed values; empty where it is not of the form
	 */
	public static Optional<SealedSecrets> read(JsonNode node) {
		JsonNode rounds = node.path("rounds");
		boolean known = node.path("derivation").stringValue("").equals(DERIVATION)
				&& node.path("cipher").stringValue("").equals(CIPHER) && rounds.isInt() && rounds.intValue() > 0
				&& rounds.intValue() <= MOST_ROUNDS;
		return known ? Optional.of(new SealedSecrets(rounds.intValue(), node.path("salt").stringValue(""),
				node.path("sealed").stringValue(""))) : Optional.empty();
	}

	/**
	 * Writes what {@link #read} reads.
	 * @return a new tree
	 */
	public ObjectNode tree() {
		return JsonNodeFactory.instance.objectNode()
			.put("derivation", DERIVATION)
			.put("rounds", this.rounds)
			.put("salt", this.salt)
			.put("cipher", CIPHER)
			.put("sealed", this.sealed);
	}

	/**
	 * Decrypts the values.
	 * @param passphrase the passphrase they were sealed with
	 * @return the values; empty where the passphrase is another, or a byte was changed
	 */
	public Optional<SecretValues> open(String passphrase) {
		try {
			byte[] derived = Base64.getDecoder().decode(this.salt);
			return AesGcm
				.decrypt(PassphraseKey.derive(passphrase, derived, this.rounds), PLACE,
						Base64.getDecoder().decode(this.sealed))
				.map((plain) -> values(new String(plain, StandardCharsets.UTF_8)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static SecretValues values(String text) {
		SecretValues[] values = { SecretValues.NONE };
		try {
			JsonText.parse(text)
				.forEachEntry((ref, value) -> values[0] = values[0].with(new SecretRef(ref),
						SecretValue.unpack(Base64.getDecoder().decode(value.stringValue()))));
			return values[0];
		}
		catch (JsonSyntaxException ex) {
			throw new IllegalArgumentException("Sealed by something else", ex);
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
