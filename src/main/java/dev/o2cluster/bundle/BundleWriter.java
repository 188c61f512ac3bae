package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.o2cluster.topology.Host;

/**
 * Writes bundles as zip files: fixed order, fixed times, so the same design gives the
 * same bytes.
 */
public final class BundleWriter {

	/** The earliest time a zip entry can bear. */
	private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private BundleWriter() {
	}

	/**
	 * Writes one host's bundle.
	 * @param bundle the bundle
	 * @param out where to; stays open
	 * @throws IOException if writing fails
	 */
	public static void write(HostBundle bundle, OutputStream out) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(out);
		for (BundleFile file : bundle.files()) {
			add(zip, file.path(), file.bytes());
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
		ZipOutputStream zip = new ZipOutputStream(out);
		for (BundleFile file : cluster.runbook()) {
			add(zip, file.path(), file.bytes());
		}
		for (Host host : cluster.topology().hosts()) {
			add(zip, host.address() + ".zip", bytes(cluster.of(host)));
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

	private static void add(ZipOutputStream zip, String path, byte[] bytes) throws IOException {
		ZipEntry entry = new ZipEntry(path);
		entry.setTimeLocal(TIME);
		zip.putNextEntry(entry);
		zip.write(bytes);
		zip.closeEntry();
	}

}
