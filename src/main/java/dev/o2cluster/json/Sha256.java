package dev.o2cluster.json;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 sums as 64 lower-case hexadecimal digits.
 */
public final class Sha256 {

	private Sha256() {
	}

	/**
	 * The sum of a text's UTF-8 bytes.
	 * @param text the text
	 * @return its sum
	 */
	public static String of(String text) {
		return of(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The sum of bytes.
	 * @param bytes the bytes
	 * @return their sum
	 */
	public static String of(byte[] bytes) {
		MessageDigest sum = start();
		sum.update(bytes);
		return finish(sum);
	}

	/**
	 * Begins a sum.
	 * @return the sum of nothing yet
	 */
	public static MessageDigest start() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/**
	 * Begins a sum with what another has read already.
	 * @param sum the other, which can go on by itself
	 * @return a sum of the same bytes
	 */
	public static MessageDigest fork(MessageDigest sum) {
		try {
			return (MessageDigest) sum.clone();
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException("The platform's SHA-256 can be copied", ex);
		}
	}

	/**
	 * Ends a sum.
	 * @param sum the sum
	 * @return the sum of all bytes it has read
	 */
	public static String finish(MessageDigest sum) {
		return HexFormat.of().formatHex(sum.digest());
	}

}
