package dev.o2cluster.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;

import dev.o2cluster.topology.Host;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes bundles as zip files: fixed order, fixed times, so the same design gives the
 * same bytes.
 */
public final class BundleWriter {

	/** The earliest time a zip entry can bear. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final int PLAIN = 0100644;

	private static final int EXECUTABLE = 0100755;

	private BundleWriter() {
	}

	/**
	 * Writes one host's bundle.
	 * @param bundle the bundle
	 * @param out where to; stays open
	 * @throws IOException if writing fails
	 */
	public static void write(HostBundle bundle, OutputStream out) throws IOException {
		ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
		for (BundleFile file : bundle.files()) {
			add(zip, file);
		}
		zip.finish();
	}

	/**
	 * Writes the runbook and every host's bundle, each as {@code <address>.zip}, one
	 * after the other, so that no bundle is held in memory as a whole.
	 * @param cluster the cluster
	 * @param out where to; stays open
	 * @throws IOException if writing fails
	 */
	public static void write(ClusterBundle cluster, OutputStream out) throws IOException {
		ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
		for (BundleFile file : cluster.runbook()) {
			add(zip, file);
		}
		for (Host host : cluster.topology().hosts()) {
			add(zip, host.address() + ".zip", cluster.of(host));
		}
		zip.finish();
	}

	/**
	 * One host's bundle as bytes.
	 * @param bundle the bundle
	 * @return the zip file
	 */
	public static byte[] bytes(HostBundle bundle) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			write(bundle, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is compressed already is copied; the JDK's own writer could not do that. */
	private static void add(ZipArchiveOutputStream zip, BundleFile file) throws IOException {
		Deflated deflated = file.deflated();
		ZipArchiveEntry entry = entry(file.path(), ZipEntry.DEFLATED, file.executable() ? EXECUTABLE : PLAIN);
		entry.setSize(deflated.size());
		entry.setCompressedSize(deflated.bytes().length);
		entry.setCrc(deflated.crc());
		zip.addRawArchiveEntry(entry, new ByteArrayInputStream(deflated.bytes()));
	}

	/**
	 * A stored entry names its size and checksum before its content, so the bundle is
	 * written twice: once to measure it and once in earnest.
	 */
	private static void add(ZipArchiveOutputStream zip, String path, HostBundle bundle) throws IOException {
		Measure measure = new Measure();
		write(bundle, measure);
		ZipArchiveEntry entry = entry(path, ZipEntry.STORED, PLAIN);
		entry.setSize(measure.size());
		entry.setCrc(measure.crc());
		zip.putArchiveEntry(entry);
		write(bundle, zip);
		zip.closeArchiveEntry();
	}

	private static ZipArchiveEntry entry(String path, int method, int mode) {
		ZipArchiveEntry entry = new ZipArchiveEntry(path);
		entry.setTimeLocal(TIME);
		entry.setUnixMode(mode);
		entry.setMethod(method);
		return entry;
	}

}
