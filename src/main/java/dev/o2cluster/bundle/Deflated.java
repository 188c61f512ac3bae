package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A file's content as a zip holds it. It is compressed once and shared by every zip that
 * has the file.
 *
 * @param bytes the content, deflated; must not be changed
 * @param size the content's own size in bytes
 * @param crc the content's CRC-32
 */
record Deflated(byte[] bytes, int size, long crc) {

	private static final int BUFFER = 8192;

	static Deflated of(byte[] content) {
		CRC32 crc = new CRC32();
		crc.update(content);
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
			return new Deflated(out.toByteArray(), content.length, crc.getValue());
		}
		finally {
			deflater.end();
		}
	}

}
