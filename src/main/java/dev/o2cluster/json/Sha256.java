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
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
