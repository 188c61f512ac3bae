package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.o2cluster.content.Compressor;
import dev.o2cluster.content.Deflated;
import dev.o2cluster.content.Run;
import dev.o2cluster.content.Runs;

/**
 * Entries that stand next to one another in a zip, ready to be written, and their lines
 * of the directory for wherever they begin.
 */
final class ZipPart {

	private final List<Run> entries;

	private final int length;

	private final byte[] directory;

	private final int[] offsetsAt;

	private final boolean shared;

	/** Zips of one cluster differ little in what stands before a part they share. */
	private final Map<Integer, Run> directories = new ConcurrentHashMap<>();

	private ZipPart(Runs entries, byte[] directory, int[] offsetsAt, boolean shared) {
		this.entries = entries.all();
		this.length = entries.length();
		this.directory = directory;
		this.offsetsAt = offsetsAt;
		this.shared = shared;
	}

	/**
	 * Compresses files.
	 * @param files the files
	 * @param shared whether several zips will hold them
	 * @param compressor what to compress them with
	 */
	static ZipPart of(List<BundleFile> files, boolean shared, Compressor compressor) {
		Runs entries = Runs.of(shared);
		ByteArrayOutputStream directory = new ByteArrayOutputStream();
		List<Integer> offsetsAt = new ArrayList<>();
		for (BundleFile file : files) {
			Deflated content = file.deflate(compressor);
			ZipRecord zipped = ZipRecord.deflated(file, content);
			offsetsAt.add(directory.size() + ZipRecord.OFFSET_AT);
			directory.writeBytes(zipped.central(entries.length()));
			entries.add(zipped.local());
			content.runs().forEach(entries::add);
		}
		return new ZipPart(entries, directory.toByteArray(), offsetsAt.stream().mapToInt(Integer::intValue).toArray(),
				shared);
	}

	/** The entries, headers and contents. */
	List<Run> entries() {
		return this.entries;
	}

	/** How many bytes the entries take. */
	int length() {
		return this.length;
	}

	int count() {
		return this.offsetsAt.length;
	}

	/** The entries' lines of the directory, where the entries begin at an offset. */
	Run directory(int offset) {
		return this.shared ? this.directories.computeIfAbsent(offset, (at) -> Run.common(moved(at)))
				: Run.own(moved(offset));
	}

	private byte[] moved(int offset) {
		byte[] moved = this.directory.clone();
		ByteBuffer buffer = ByteBuffer.wrap(moved).order(ByteOrder.LITTLE_ENDIAN);
		for (int at : this.offsetsAt) {
			buffer.putInt(at, buffer.getInt(at) + offset);
		}
		return moved;
	}

}
