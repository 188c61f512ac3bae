package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A content as a zip holds it.
 *
 * @param bytes the content, deflated; must not be changed
 * @param size the content's own size in bytes
 * @param crc the content's CRC-32
 */
record Deflated(byte[] bytes, int size, long crc) {

	private static final int BUFFER = 8192;

	/** The shortest block that ends deflate data. */
	private static final byte[] END = { 3, 0 };

	static Deflated of(byte[] content) {
		// zip entries hold bare deflate data, without the header of zlib
		Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
		try {
			deflater.setInput(content);
			deflater.finish();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			byte[] buffer = new byte[BUFFER];
			while (!deflater.finished()) {
				out.write(buffer, 0, deflater.deflate(buffer));
			}
			return new Deflated(out.toByteArray(), content.length, crc(content));
		}
		finally {
			deflater.end();
		}
	}

	/** Deflate data without an end, up to a whole byte, so that more can follow. */
	static Deflated open(byte[] content) {
		Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
		try {
			deflater.setInput(content);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			byte[] buffer = new byte[BUFFER];
			int length = BUFFER;
			while (length == BUFFER) {
				length = deflater.deflate(buffer, 0, BUFFER, Deflater.SYNC_FLUSH);
				out.write(buffer, 0, length);
			}
			return new Deflated(out.toByteArray(), content.length, crc(content));
		}
		finally {
			deflater.end();
		}
	}

	/** A content in stretches, each compressed by itself. */
	static Deflated of(List<Chunk> content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		int size = 0;
		long crc = 0;
		for (Chunk chunk : content) {
			Deflated next = chunk.deflated();
			out.writeBytes(next.bytes);
			size += next.size;
			crc = JoinedCrc.of(crc, next.crc, next.size);
		}
		out.writeBytes(END);
		return new Deflated(out.toByteArray(), size, crc);
	}

	static long crc(byte[] content) {
		CRC32 crc = new CRC32();
		crc.update(content);
		return crc.getValue();
	}

}
