package dev.o2cluster.bundle;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.content.Compressor;
import dev.o2cluster.content.Run;
import dev.o2cluster.content.Runs;

/**
 * One host's bundle as a zip file, in pieces. Most of its bytes are those of the part all
 * hosts of the cluster have, which is held in memory once.
 */
public final class BundleZip {

	private final String fingerprint;

	private final List<Run> pieces;

	private final int size;

	private volatile long crc = -1;

	private BundleZip(String fingerprint, Runs pieces) {
		this.fingerprint = fingerprint;
		this.pieces = pieces.all();
		this.size = pieces.length();
	}

	/** Puts a bundle's parts together; compresses only what no zip had before. */
	static BundleZip of(HostBundle bundle) {
		Runs entries = Runs.of(false);
		List<Run> directory = new ArrayList<>();
		int count = 0;
		try (Compressor compressor = new Compressor()) {
			for (FileGroup group : bundle.groups()) {
				ZipPart part = group.zipped(compressor);
				directory.add(part.directory(entries.length()));
				part.entries().forEach(entries::add);
				count += part.count();
			}
		}
		int offset = entries.length();
		directory.forEach(entries::add);
		entries.add(new ZipEnd(count, entries.length() - offset, offset).bytes());
		return new BundleZip(bundle.fingerprint(), entries);
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
		return this.pieces.stream().filter((piece) -> !piece.common()).mapToInt(Run::length).sum();
	}

	/** CRC-32 of the zip file; takes the same time whatever its size. */
	long crc() {
		long known = this.crc;
		if (known < 0) {
			known = Run.crc(this.pieces);
			this.crc = known;
		}
		return known;
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
