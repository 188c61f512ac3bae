package dev.o2cluster.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes that have to be UTF-8. Whoever sends another encoding is told so: characters that
 * were replaced by question marks would be stored as if they had been meant.
 */
public final class Utf8Text {

	private Utf8Text() {
	}

	/**
	 * Reads a text.
	 * @param bytes its bytes
	 * @return the text
	 * @throws JsonSyntaxException if they are not UTF-8, with the first place at fault
	 * and the code {@code encoding}
	 */
	public static String read(byte[] bytes) throws JsonSyntaxException {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		CharBuffer text = CharBuffer.allocate(bytes.length);
		CoderResult end = decoder.decode(ByteBuffer.wrap(bytes), text, true);
		text.flip();
		if (end.isError()) {
			String before = text.toString();
			int line = (int) before.chars().filter((c) -> c == '\n').count() + 1;
			throw new JsonSyntaxException(line, before.length() - before.lastIndexOf('\n'), "encoding",
					"The text is not UTF-8", List.of());
		}
		return text.toString();
	}

}
