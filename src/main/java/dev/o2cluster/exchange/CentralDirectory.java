package dev.o2cluster.exchange;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Counts what a zip lists before anything makes an object of every entry: whoever packs a
 * million empty names into a small file must not fill the memory.
 */
final class CentralDirectory {

	private static final int END = 0x06054b50;

	private static final int END_SIZE = 22;

	private static final int ZIP64_LOCATOR = 0x07064b50;

	private static final int ZIP64_LOCATOR_SIZE = 20;

	private static final int ENTRY = 0x02014b50;

	private static final int ENTRY_SIZE = 46;

	private static final int MAX_COMMENT = 0xFFFF;

	private final ByteBuffer zip;

	private CentralDirectory(byte[] zip) {
		this.zip = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * Counts entries.
	 * @param zip the zip file's bytes
	 * @param most where to stop counting
	 * @return how many there are, at most one more than asked for; 0 where there is no
	 * directory
	 */
	static int count(byte[] zip, int most) {
		CentralDirectory directory = new CentralDirectory(zip);
		int end = directory.end();
		long start = (end >= 0) ? directory.start(end) : -1;
		return (start >= 0) ? directory.walk(start, most) : 0;
	}

	private int end() {
		int last = this.zip.limit() - END_SIZE;
		for (int at = last; at >= 0 && at >= last - MAX_COMMENT; at--) {
			if (this.zip.getInt(at) == END) {
				return at;
			}
		}
		return -1;
	}

	private long start(int end) {
		int locator = end - ZIP64_LOCATOR_SIZE;
		if (locator >= 0 && this.zip.getInt(locator) == ZIP64_LOCATOR) {
			long record = this.zip.getLong(locator + 8);
			return (record >= 0 && record <= this.zip.limit() - 56) ? this.zip.getLong((int) record + 48) : -1;
		}
		long size = this.zip.getInt(end + 12) & 0xFFFFFFFFL;
		long offset = this.zip.getInt(end + 16) & 0xFFFFFFFFL;
		return offset + Math.max(0, end - size - offset);
	}

	private int walk(long start, int most) {
		long at = start;
		int count = 0;
		while (count <= most && at >= 0 && at <= this.zip.limit() - ENTRY_SIZE && this.zip.getInt((int) at) == ENTRY) {
			count++;
			at += ENTRY_SIZE + length(at + 28) + length(at + 30) + length(at + 32);
		}
		return count;
	}

	private int length(long at) {
		return this.zip.getShort((int) at) & 0xFFFF;
	}

}
