package dev.o2cluster.bundle;

import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Takes the size and CRC-32 of what is written to it, and throws the bytes away.
 */
final class Measure extends OutputStream {

	private final CRC32 crc = new CRC32();

	private long size;

	@Override
	public void write(int value) {
		this.crc.update(value);
		this.size++;
	}

	@Override
	public void write(byte[] bytes, int offset, int length) {
		this.crc.update(bytes, offset, length);
		this.size += length;
	}

	long size() {
		return this.size;
	}

	long crc() {
		return this.crc.getValue();
	}

}
