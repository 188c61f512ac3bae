package dev.o2cluster.content;

import java.util.List;
import java.util.zip.CRC32;

/**
 * Bytes that are written as they are.
 *
 * @param bytes the bytes; must not be changed
 * @param crc their CRC-32
 * @param common whether others hold the same bytes, so that they take no memory of their
 * own
 */
public record Run(byte[] bytes, long crc, boolean common) {

	/**
	 * Bytes of one holder.
	 * @param bytes the bytes; must not be changed
	 * @return the run
	 */
	public static Run own(byte[] bytes) {
		return new Run(bytes, crc(bytes), false);
	}

	/**
	 * Bytes that several hold.
	 * @param bytes the bytes; must not be changed
	 * @return the run
	 */
	public static Run common(byte[] bytes) {
		return new Run(bytes, crc(bytes), true);
	}

	/**
	 * The sum of runs that stand one behind the other, without reading them.
	 * @param runs the runs
	 * @return their CRC-32
	 */
	public static long crc(List<Run> runs) {
		long crc = 0;
		for (Run run : runs) {
			crc = JoinedCrc.of(crc, run.crc, run.length());
		}
		return crc;
	}

	static long crc(byte[] bytes) {
		CRC32 crc = new CRC32();
		crc.update(bytes);
		return crc.getValue();
	}

	/**
	 * How many bytes it has.
	 * @return its length
	 */
	public int length() {
		return this.bytes.length;
	}

}
