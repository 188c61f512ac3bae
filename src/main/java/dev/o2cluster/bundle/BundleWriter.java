package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;

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
			add(zip, file.path(), file.bytes(), file.executable());
		}
		zip.finish();
	}

	/**
	 * Writes the runbook and every host's bundle, each as {@code <address>.zip}.
	 * @param cluster the cluster
	 * @param out where to; stays open
	 * @throws IOException if writing fails
	 */
	public static void write(ClusterBundle cluster, OutputStream out) throws IOException {
		ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out);
		for (BundleFile file : cluster.runbook()) {
			add(zip, file.path(), file.bytes(), file.executable());
		}
		for (Host host : cluster.topology().hosts()) {
			add(zip, host.address() + ".zip", bytes(cluster.of(host)), false);
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

	/** The JDK's own writer cannot mark a file as executable. */
	private static void add(ZipArchiveOutputStream zip, String path, byte[] bytes, boolean executable)
			throws IOException {
		ZipArchiveEntry entry = new ZipArchiveEntry(path);
		entry.setTimeLocal(TIME);
		entry.setUnixMode(executable ? EXECUTABLE : PLAIN);
		zip.putArchiveEntry(entry);
		zip.write(bytes);
		zip.closeArchiveEntry();
	}

}
