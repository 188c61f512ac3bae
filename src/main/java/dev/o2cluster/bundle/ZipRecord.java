package dev.o2cluster.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import dev.o2cluster.content.Deflated;

/**
 * What a zip file says about one of its entries, once before the content and once in its
 * directory. Layout and numbers are those of the zip format (PKWARE APPNOTE 6.3).
 *
 * @param path the entry's path
 * @param method {@link #STORED} or {@link #DEFLATED}
 * @param executable whether it can be run as a command
 * @param crc the content's CRC-32
 * @param packed how many bytes it takes in the zip
 * @param size its own size in bytes
 */
record ZipRecord(String path, int method, boolean executable, long crc, int packed, int size) {

	static final int STORED = 0;

	static final int DEFLATED = 8;

	/** Largest offset that fits into a directory without the fields of Zip64. */
	static final long MOST = 0xFFFFFFFEL;

	/** Where in a line of the directory the entry's offset stands. */
	static final int OFFSET_AT = 42;

	private static final int LOCAL = 0x04034b50;

	private static final int CENTRAL = 0x02014b50;

	private static final int LOCAL_LENGTH = 30;

	private static final int CENTRAL_LENGTH = 46;

	private static final int ZIP64_LENGTH = 12;

	private static final short UNIX_20 = 3 << 8 | 20;

	private static final short VERSION_STORED = 10;

	private static final short VERSION_DEFLATED = 20;

	private static final short VERSION_ZIP64 = 45;

	private static final short UTF_8 = 1 << 11;

	/** 1980-01-01, the earliest day an entry can bear; the same in every time zone. */
	private static final short FIRST_DAY = 1 << 5 | 1;

	private static final int PLAIN_MODE = 0100644;

	private static final int EXECUTABLE_MODE = 0100755;

	static ZipRecord deflated(BundleFile file, Deflated content) {
		return new ZipRecord(file.path(), DEFLATED, file.executable(), content.crc(), content.packed(), content.size());
	}

	static ZipRecord stored(String path, BundleZip content) {
		return new ZipRecord(path, STORED, false, content.crc(), content.size(), content.size());
	}

	/** What stands before the content. */
	byte[] local() {
		byte[] name = name();
		ByteBuffer record = buffer(LOCAL_LENGTH + name.length).putInt(LOCAL).putShort(version());
		putCommon(record, name);
		return record.putShort((short) 0).put(name).array();
	}

	/** The entry's line in the directory. */
	byte[] central(long offset) {
		byte[] name = name();
		int zip64 = (offset > MOST) ? ZIP64_LENGTH : 0;
		ByteBuffer record = buffer(CENTRAL_LENGTH + name.length + zip64).putInt(CENTRAL)
			.putShort(UNIX_20)
			.putShort((zip64 > 0) ? VERSION_ZIP64 : version());
		putCommon(record, name);
		record.putShort((short) zip64).putShort((short) 0).putShort((short) 0).putShort((short) 0);
		record.putInt((this.executable ? EXECUTABLE_MODE : PLAIN_MODE) << 16);
		record.putInt((int) Math.min(offset, MOST + 1)).put(name);
		if (zip64 > 0) {
			record.putShort((short) 1).putShort((short) Long.BYTES).putLong(offset);
		}
		return record.array();
	}

	private void putCommon(ByteBuffer record, byte[] name) {
		record.putShort(UTF_8).putShort((short) this.method).putShort((short) 0).putShort(FIRST_DAY);
		record.putInt((int) this.crc).putInt(this.packed).putInt(this.size).putShort((short) name.length);
	}

	private short version() {
		return (this.method == STORED) ? VERSION_STORED : VERSION_DEFLATED;
	}

	private byte[] name() {
		return this.path.getBytes(StandardCharsets.UTF_8);
	}

	static ByteBuffer buffer(int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}

}
