package dev.o2cluster.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.bundle.ZipPart.Run;

/**
 * One host's bundle as a zip file, in pieces. Most of its bytes are those of the part all
 * hosts of the cluster have, which is held in memory once.
 */
public final class BundleZip {

	private final String fingerprint;

	private final List<Run> pieces;

	private final int size;

	private final int sharedSize;

	private volatile long crc = -1;

	private BundleZip(String fingerprint, List<Run> pieces, int sharedSize) {
		this.fingerprint = fingerprint;
		this.pieces = List.copyOf(pieces);
		this.size = pieces.stream().mapToInt(Run::length).reduce(0, Math::addExact);
		this.sharedSize = sharedSize;
	}

	/** Puts a bundle's parts together; compresses only what no zip had before. */
	static BundleZip of(HostBundle bundle) {
		List<Run> entries = new ArrayList<>();
		List<Run> directory = new ArrayList<>();
		int offset = 0;
		int count = 0;
		int shared = 0;
		for (FileGroup group : bundle.groups()) {
			ZipPart part = group.zipped();
			entries.add(part.entries());
			directory.add(part.directory(offset));
			shared += group.shared() ? part.entries().length() + part.directory(offset).length() : 0;
			offset = Math.addExact(offset, part.entries().length());
			count += part.count();
		}
		int length = directory.stream().mapToInt(Run::length).sum();
		entries.addAll(directory);
		entries.add(Run.of(new ZipEnd(count, length, offset).bytes()));
		return new BundleZip(bundle.fingerprint(), entries, shared);
	}

	/**
	 * Names the content of the bundle.
	 * @return a hash, as 64 hexadecimal digits
	 */
	public String fingerprint() {
		return this.fingerprint;
	}

	/**
	 * The size of the zip file.
	 * @return its size in bytes
	 */
	public int size() {
		return this.size;
	}

	/**
	 * How much memory the zip takes beside what all hosts of the cluster have.
	 * @return its own bytes
	 */
	public int ownSize() {
		return this.size - this.sharedSize;
	}

	/** CRC-32 of the zip file; takes the same time whatever its size. */
	long crc() {
		long known = this.crc;
		if (known < 0) {
			known = joined();
			this.crc = known;
		}
		return known;
	}

	private long joined() {
		long crc = 0;
		for (Run piece : this.pieces) {
			crc = JoinedCrc.of(crc, piece.crc(), piece.length());
		}
		return crc;
	}

	/**
	 * Writes the zip file.
	 * @param out where to; stays open
	 * @throws IOException if writing fails
	 */
	public void writeTo(OutputStream out) throws IOException {
		for (Run piece : this.pieces) {
			out.write(piece.bytes());
		}
	}

}
