package dev.o2cluster.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A drop as one zip, to be kept and read again.
 */
public final class DropArchive {

	/** It was judged when it came in; only its size is bounded. */
	private static final Limits KEPT = new Limits(Limits.USUAL.entries(), Limits.USUAL.bytes(),
			Limits.USUAL.fileBytes(), Long.MAX_VALUE, 1);

	private DropArchive() {
	}

	/**
	 * Packs a drop.
	 * @param drop the files that matter
	 * @return a zip
	 */
	public static byte[] write(Drop drop) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.setLevel(Deflater.BEST_SPEED);
			for (Map.Entry<String, byte[]> file : drop.files().entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/**
	 * Unpacks what was packed here.
	 * @param zip the zip
	 * @return the drop
	 * @throws RefusedDropException if it is something else
	 */
	public static Drop read(byte[] zip) throws RefusedDropException {
		return ZipReader.read(zip, KEPT);
	}

}
