package dev.o2cluster.secret;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * A secret value. Its salt goes with it wherever it is kept, and into whatever is hashed
 * together with it, so that no hash the console shows lets anybody try out passwords.
 */
public final class SecretValue {

	private static final int SALT_BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final byte[] salt;

	private final byte[] bytes;

	private SecretValue(byte[] salt, byte[] bytes) {
		this.salt = salt;
		this.bytes = bytes;
	}

	/**
	 * Makes a new secret.
	 * @param bytes the value; copied
	 * @return the value with a salt of its own
	 */
	public static SecretValue of(byte[] bytes) {
		byte[] salt = new byte[SALT_BYTES];
		RANDOM.nextBytes(salt);
		return new SecretValue(salt, bytes.clone());
	}

	/**
	 * Makes a new secret of a text.
	 * @param text the value
	 * @return its UTF-8 bytes with a salt of their own
	 */
	public static SecretValue of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads what {@link #packed()} wrote.
	 * @param packed salt and value
	 * @return the value
	 * @throws IllegalArgumentException if it is shorter than a salt
	 */
	public static SecretValue unpack(byte[] packed) {
		if (packed.length < SALT_BYTES) {
			throw new IllegalArgumentException("A secret value begins with its salt");
		}
		return new SecretValue(Arrays.copyOf(packed, SALT_BYTES),
				Arrays.copyOfRange(packed, SALT_BYTES, packed.length));
	}

	/**
	 * The value and its salt, to be encrypted.
	 * @return the salt, then the value
	 */
	public byte[] packed() {
		byte[] packed = Arrays.copyOf(this.salt, SALT_BYTES + this.bytes.length);
		System.arraycopy(this.bytes, 0, packed, SALT_BYTES, this.bytes.length);
		return packed;
	}

	/**
	 * The value itself.
	 * @return a copy of its bytes
	 */
	public byte[] bytes() {
		return this.bytes.clone();
	}

	/**
	 * The value as text.
	 * @return the bytes read as UTF-8
	 */
	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

	/**
	 * The chance that goes with the value.
	 * @return a copy of the 16 bytes
	 */
	public byte[] salt() {
		return this.salt.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SecretValue value && Arrays.equals(packed(), value.packed());
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.salt);
	}

	/** Says nothing, for logs. */
	@Override
	public String toString() {
		return "secret value";
	}

}
