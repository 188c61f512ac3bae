package dev.o2cluster.secret;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names a secret value without telling anything about it. Every value has a name of its
 * own that is never used again.
 *
 * @param id 32 hexadecimal digits of chance
 */
public record SecretRef(String id) implements Comparable<SecretRef> {

	private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

	private static final int BYTES = 16;

	private static final SecureRandom RANDOM = new SecureRandom();

	/**
	 * Creates a reference.
	 * @throws IllegalArgumentException if the id is not of the form
	 */
	public SecretRef {
		if (!valid(id)) {
			throw new IllegalArgumentException("A reference has 32 hexadecimal digits");
		}
	}

	/**
	 * Makes the name of a new value.
	 * @return a reference nobody has used
	 */
	public static SecretRef random() {
		byte[] id = new byte[BYTES];
		RANDOM.nextBytes(id);
		return new SecretRef(HexFormat.of().formatHex(id));
	}

	/**
	 * Tells whether a text can name a secret.
	 * @param id the text
	 * @return whether it is of the form
	 */
	public static boolean valid(String id) {
		return FORM.matcher(id).matches();
	}

	@Override
	public int compareTo(SecretRef other) {
		return this.id.compareTo(other.id);
	}

	@Override
	public String toString() {
		return this.id;
	}

}
