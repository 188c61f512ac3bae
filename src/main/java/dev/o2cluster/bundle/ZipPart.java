package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Entries that stand next to one another in a zip, ready to be written: one run of bytes,
 * and their lines of the directory for wherever the run begins.
 */
final class ZipPart {

	private final Run entries;

	private final byte[] directory;

	private final int[] offsetsAt;

	/** Zips of one cluster differ little in what stands before a part they share. */
	private final Map<Integer, Run> directories = new ConcurrentHashMap<>();

	private ZipPart(byte[] entries, byte[] directory, int[] offsetsAt) {
		this.entries = Run.of(entries);
		this.directory = directory;
		this.offsetsAt = offsetsAt;
	}

	static ZipPart of(List<BundleFile> files) {
		ByteArrayOutputStream entries = new ByteArrayOutputStream();
		ByteArrayOutputStream directory = new ByteArrayOutputStream();
		List<Integer> offsetsAt = new ArrayList<>();
		for (BundleFile file : files) {
			Deflated content = file.deflate();
			ZipRecord zipped = ZipRecord.deflated(file, content);
			offsetsAt.add(directory.size() + ZipRecord.OFFSET_AT);
			directory.writeBytes(zipped.central(entries.size()));
			entries.writeBytes(zipped.local());
			entries.writeBytes(content.bytes());
		}
		return new ZipPart(entries.toByteArray(), directory.toByteArray(),
				offsetsAt.stream().mapToInt(Integer::intValue).toArray());
	}

	/** The entries, headers and contents. */
	Run entries() {
		return this.entries;
	}

	int count() {
		return this.offsetsAt.length;
	}

	/** The entries' lines of the directory, where the entries begin at an offset. */
	Run directory(int offset) {
		return this.directories.computeIfAbsent(offset, this::moved);
	}

	private Run moved(int offset) {
		byte[] moved = this.directory.clone();
		ByteBuffer buffer = ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN);
		for (int at : this.offsetsAt) {
			buffer.putInt(at, buffer.getInt(at) + offset);
		}
		return Run.of(moved);
	}

	/**
	 * Bytes that are written as they are.
	 *
	 * @param bytes the bytes; must not be changed
	 * @param crc their CRC-32
	 */
	record Run(byte[] bytes, long crc) {

		static Run of(byte[] bytes) {
			return new Run(bytes, Deflated.crc(bytes));
		}

		int length() {
			return this.bytes.length;
		}

	}

}
