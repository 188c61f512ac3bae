package dev.o2cluster.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells text from other bytes.
 */
public final class Readable {

	private Readable() {
	}

	/**
	 * Tells whether bytes are text.
	 * @param bytes the bytes
	 * @return whether they are UTF-8 without control characters but tabs and line ends
	 */
	public static boolean test(byte[] bytes) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		return text.chars().allMatch((c) -> (c >= ' ' && c != 0x7f) || c == '\n' || c == '\r' || c == '\t')
				&& Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
	}

}
