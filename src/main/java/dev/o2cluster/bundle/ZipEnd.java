package dev.o2cluster.bundle;

import java.nio.ByteBuffer;

/**
 * The end of a zip file: where its directory stands. Layout and numbers are those of the
 * zip format (PKWARE APPNOTE 6.3).
 *
 * @param entries how many entries the zip has, at most {@value #MOST_ENTRIES}
 * @param length length of its directory, in bytes
 * @param offset where the directory begins
 */
record ZipEnd(int entries, int length, long offset) {

	static final int MOST_ENTRIES = 65534;

	private static final int END = 0x06054b50;

	private static final int END_LENGTH = 22;

	private static final int ZIP64_END = 0x06064b50;

	private static final int ZIP64_LOCATOR = 0x07064b50;

	private static final int ZIP64_LENGTH = 76;

	/** What the record's own length field counts. */
	private static final long ZIP64_REST = 44;

	private static final short VERSION = 45;

	ZipEnd {
		if (entries > MOST_ENTRIES) {
			throw new IllegalArgumentException("Too many entries for a zip: " + entries);
		}
	}

	byte[] bytes() {
		boolean zip64 = this.offset > ZipRecord.MOST;
		ByteBuffer end = ZipRecord.buffer(END_LENGTH + (zip64 ? ZIP64_LENGTH : 0));
		if (zip64) {
			end.putInt(ZIP64_END).putLong(ZIP64_REST).putShort(VERSION).putShort(VERSION).putInt(0).putInt(0);
			end.putLong(this.entries).putLong(this.entries).putLong(this.length).putLong(this.offset);
			end.putInt(ZIP64_LOCATOR).putInt(0).putLong(this.offset + this.length).putInt(1);
		}
		end.putInt(END).putInt(0).putShort((short) this.entries).putShort((short) this.entries);
		return end.putInt(this.length)
			.putInt((int) Math.min(this.offset, ZipRecord.MOST + 1))
			.putShort((short) 0)
			.array();
	}

}
