package dev.o2cluster.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;

/**
 * Compresses one content after the other; what it works with is set up once.
 */
public final class Compressor implements AutoCloseable {

	private static final int BUFFER = 8192;

	/** A text as short as this hardly shrinks. */
	private static final int MOST_STORED = 128;

	private static final int STORED_HEADER = 5;

	// zip entries hold bare deflate data, without the header of zlib
	private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

	private final byte[] buffer = new byte[BUFFER];

	/** Deflate data from its beginning to its end. */
	byte[] whole(byte[] content) {
		this.deflater.reset();
		this.deflater.setInput(content);
		this.deflater.finish();
		return deflate(Deflater.NO_FLUSH);
	}

	/** Deflate data without an end, up to a whole byte, so that more can follow. */
	byte[] open(byte[] content) {
		if (content.length <= MOST_STORED) {
			return stored(content);
		}
		this.deflater.reset();
		this.deflater.setInput(content);
		return deflate(Deflater.SYNC_FLUSH);
	}

	private byte[] deflate(int flush) {
		int length = this.deflater.deflate(this.buffer, 0, BUFFER, flush);
		ByteArrayOutputStream out = new ByteArrayOutputStream(length);
		out.write(this.buffer, 0, length);
		while (length == BUFFER) {
			length = this.deflater.deflate(this.buffer, 0, BUFFER, flush);
			out.write(this.buffer, 0, length);
		}
		return out.toByteArray();
	}

	/** A block of deflate data that is not compressed (RFC 1951, 3.2.4). */
	private static byte[] stored(byte[] content) {
		return ByteBuffer.allocate(STORED_HEADER + content.length)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put((byte) 0)
			.putShort((short) content.length)
			.putShort((short) ~content.length)
			.put(content)
			.array();
	}

	@Override
	public void close() {
		this.deflater.end();
	}

}
