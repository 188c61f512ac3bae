package dev.o2cluster.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

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
		return new Drop(reader.files, reader.aside, reader.unread);
	}

	private void open(byte[] bytes, String prefix, int depth) throws RefusedDropException {
		if (depth > this.limits.depth()) {
			throw new RefusedDropException("depth", prefix, this.limits.depth());
		}
		try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
			List<ZipArchiveEntry> all = Collections.list(zip.getEntries());
			this.entries += all.size();
			if (this.entries > this.limits.entries()) {
				throw new RefusedDropException("entries", this.limits.entries());
			}
			List<ZipArchiveEntry> wanted = new ArrayList<>();
			Set<String> names = new HashSet<>();
			for (ZipArchiveEntry entry : all) {
				judge(entry, prefix, names);
				if (!entry.isDirectory()) {
					wanted.add(entry);
				}
			}
			for (ZipArchiveEntry entry : wanted) {
				take(zip, entry, prefix, depth);
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new RefusedDropException("notZip", prefix);
		}
	}

	private void judge(ZipArchiveEntry entry, String prefix, Set<String> names) throws RefusedDropException {
		String name = entry.getName().replace('\\', '/');
		if (unsafe(name)) {
			throw new RefusedDropException("traversal", shown(prefix + name));
		}
		if (entry.isUnixSymlink()) {
			throw new RefusedDropException("link", shown(prefix + name));
		}
		if (entry.getGeneralPurposeBit().usesEncryption()) {
			throw new RefusedDropException("encrypted", shown(prefix + name));
		}
		if (!names.add(name)) {
			throw new RefusedDropException("twice", shown(prefix + name));
		}
	}

	private void take(ZipFile zip, ZipArchiveEntry entry, String prefix, int depth)
			throws IOException, RefusedDropException {
		String path = prefix + entry.getName().replace('\\', '/');
		boolean nested = path.toLowerCase(Locale.ROOT).endsWith(".zip");
		if (!nested && !DropPaths.matters(path)) {
			leaveAside(path);
			return;
		}
		byte[] content = inflate(zip, entry, path);
		if (nested) {
			open(content, path + "/", depth + 1);
		}
		else {
			this.files.put(path, content);
		}
	}

	private void leaveAside(String path) {
		if (DropPaths.belowConfig(path) && this.unread.size() < MAX_UNREAD) {
			this.unread.add(shown(path));
		}
		else {
			this.aside++;
		}
	}

	private byte[] inflate(ZipFile zip, ZipArchiveEntry entry, String path) throws IOException, RefusedDropException {
		try (InputStream in = zip.getInputStream(entry)) {
			long most = Math.min(this.limits.fileBytes(), this.limits.bytes() - this.bytes);
			byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most + 1));
			this.bytes += content.length;
			if (content.length > most) {
				throw new RefusedDropException("size", shown(path), this.limits.bytes() / 1024 / 1024);
			}
			long packed = Math.max(1, entry.getCompressedSize());
			if (content.length > HARMLESS && content.length / packed > this.limits.ratio()) {
				throw new RefusedDropException("ratio", shown(path), this.limits.ratio());
			}
			return content;
		}
	}

	private static boolean unsafe(String name) {
		return name.isEmpty() || name.startsWith("/") || name.indexOf('\0') >= 0 || name.matches("(?s)[A-Za-z]:.*")
				|| List.of(name.split("/", -1)).contains("..");
	}

	private static String shown(String name) {
		String clean = name.replaceAll("\\p{Cntrl}", "?");
		return (clean.length() <= 120) ? clean : clean.substring(0, 120) + "…";
	}

}
