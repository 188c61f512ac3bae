package dev.o2cluster.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Opens zips of strangers in memory: names that lead outside, links, bombs and too many
 * entries are refused before anything is used.
 */
public final class ZipReader {

	/** Below this size a file that packs well is no bomb. */
	private static final long HARMLESS = 256 * 1024;

	/** How many files left aside are named. */
	private static final int MAX_UNREAD = 20;

	private static final long MEBIBYTE = 1024 * 1024;

	private final Limits limits;

	private final Map<String, byte[]> files = new LinkedHashMap<>();

	private final List<String> unread = new ArrayList<>();

	private int entries;

	private int aside;

	private long bytes;

	private ZipReader(Limits limits) {
		this.limits = limits;
	}

	/**
	 * Reads a zip and the zips in it.
	 * @param zip the zip file's bytes
	 * @param limits how much it may hold
	 * @return its files
	 * @throws RefusedDropException if it is no zip, or a hostile one
	 */
	public static Drop read(byte[] zip, Limits limits) throws RefusedDropException {
		ZipReader reader = new ZipReader(limits);
		reader.open(zip, "", 1);
		return reader.drop();
	}

	/**
	 * Reads zips, folders and single files in any mixture.
	 * @param parts what was handed in, by its name or path
	 * @param limits how much all of it may hold
	 * @return its files
	 * @throws RefusedDropException if something of it is hostile, or a zip is none
	 */
	public static Drop read(Map<String, byte[]> parts, Limits limits) throws RefusedDropException {
		ZipReader reader = new ZipReader(limits);
		for (Map.Entry<String, byte[]> part : parts.entrySet()) {
			String path = safe(part.getKey(), "");
			if (EntryName.zip(path)) {
				reader.open(part.getValue(), (parts.size() == 1) ? "" : path + "/", 1);
			}
			else {
				reader.single(path, part.getValue());
			}
		}
		return reader.drop();
	}

	private Drop drop() {
		return new Drop(this.files, this.aside, this.unread);
	}

	private void single(String path, byte[] content) throws RefusedDropException {
		count(1, path);
		if (!DropPaths.matters(path)) {
			leaveAside(path);
			return;
		}
		grow(content.length, path);
		put(path, content);
	}

	private void open(byte[] bytes, String prefix, int depth) throws RefusedDropException {
		if (depth > this.limits.depth()) {
			throw new RefusedDropException("depth", EntryName.shown(prefix), this.limits.depth());
		}
		count(CentralDirectory.count(bytes, this.limits.entries()), prefix);
		try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
			Map<String, ZipArchiveEntry> wanted = new LinkedHashMap<>();
			for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
				String path = judge(entry, prefix);
				if (wanted.putIfAbsent(path, entry) != null) {
					throw new RefusedDropException("twice", EntryName.shown(path));
				}
			}
			for (Map.Entry<String, ZipArchiveEntry> entry : wanted.entrySet()) {
				if (!entry.getValue().isDirectory()) {
					take(zip, entry.getValue(), entry.getKey(), depth);
				}
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw prefix.isEmpty() ? new RefusedDropException("notZip")
					: new RefusedDropException("notZipWithin", EntryName.shown(prefix));
		}
	}

	private void count(int more, String where) throws RefusedDropException {
		this.entries += more;
		if (this.entries > this.limits.entries()) {
			throw new RefusedDropException("entries", this.limits.entries(), EntryName.shown(where));
		}
	}

	private static String judge(ZipArchiveEntry entry, String prefix) throws RefusedDropException {
		String path = safe(entry.getName(), prefix);
		int kind = entry.getUnixMode() & UnixStat.FILE_TYPE_FLAG;
		if (kind != 0 && kind != UnixStat.FILE_FLAG && kind != UnixStat.DIR_FLAG) {
			throw new RefusedDropException("link", EntryName.shown(path));
		}
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			throw new RefusedDropException("encrypted", EntryName.shown(path));
		}
		return path;
	}

	private static String safe(String name, String prefix) throws RefusedDropException {
		return prefix + EntryName.clean(name)
			.orElseThrow(() -> new RefusedDropException("traversal", EntryName.shown(prefix + name)));
	}

	private void take(ZipFile zip, ZipArchiveEntry entry, String path, int depth)
			throws IOException, RefusedDropException {
		boolean nested = EntryName.zip(path);
		if (!nested && !DropPaths.matters(path)) {
			leaveAside(path);
			return;
		}
		byte[] content = inflate(zip, entry, path);
		if (nested) {
			open(content, path + "/", depth + 1);
		}
		else {
			put(path, content);
		}
	}

	private void put(String path, byte[] content) throws RefusedDropException {
		if (this.files.putIfAbsent(path, content) != null) {
			throw new RefusedDropException("twice", EntryName.shown(path));
		}
	}

	private void leaveAside(String path) {
		if (DropPaths.belowConfig(path) && this.unread.size() < MAX_UNREAD) {
			this.unread.add(EntryName.shown(path));
		}
		else {
			this.aside++;
		}
	}

	private byte[] inflate(ZipFile zip, ZipArchiveEntry entry, String path) throws IOException, RefusedDropException {
		if (!zip.canReadEntryData(entry)) {
			throw new RefusedDropException("method", EntryName.shown(path));
		}
		try (InputStream in = zip.getInputStream(entry)) {
			long most = Math.min(this.limits.fileBytes(), this.limits.bytes() - this.bytes);
			byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
			grow(content.length, path);
			long packed = Math.max(1, entry.getCompressedSize());
			if (content.length > HARMLESS && content.length / packed > this.limits.ratio()) {
				throw new RefusedDropException("ratio", EntryName.shown(path), this.limits.ratio());
			}
			return content;
		}
	}

	private void grow(int more, String path) throws RefusedDropException {
		if (more > this.limits.fileBytes()) {
			throw new RefusedDropException("fileSize", EntryName.shown(path), this.limits.fileBytes() / MEBIBYTE);
		}
		this.bytes += more;
		if (this.bytes > this.limits.bytes()) {
			throw new RefusedDropException("size", EntryName.shown(path), this.limits.bytes() / MEBIBYTE);
		}
	}

}
