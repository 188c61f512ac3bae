package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;

import dev.o2cluster.content.Run;
import dev.o2cluster.topology.Host;

/**
 * Writes bundles as zip files: fixed order, fixed times, so the same design gives the
 * same bytes.
 */
public final class BundleWriter {

	private final OutputStream out;

	private final ByteArrayOutputStream directory = new ByteArrayOutputStream();

	private long offset;

	private int entries;

	private BundleWriter(OutputStream out) {
		this.out = out;
	}

	/**
	 * Writes one host's bundle.
	 * @param bundle the bundle
	 * @param out where to; stays open
	 * @throws IOException if writing fails
	 */
	public static void write(HostBundle bundle, OutputStream out) throws IOException {
		BundleZip.of(bundle).writeTo(out);
	}

	/**
	 * Writes the runbook and every host's bundle, each as {@code <address>.zip}, one
	 * after the other, so that no bundle is held in memory as a whole.
	 * @param cluster the cluster
	 * @param out where to; stays open
	 * @throws IOException if writing fails
	 */
	public static void write(ClusterBundle cluster, OutputStream out) throws IOException {
		write(cluster, cluster::zip, out);
	}

	/**
	 * Writes the runbook and every host's bundle, each as {@code <address>.zip}.
	 * @param cluster the cluster
	 * @param zips gives the zip of one of its hosts
	 * @param out where to; stays open
	 * @throws IOException if writing fails
	 */
	public static void write(ClusterBundle cluster, Function<Host, BundleZip> zips, OutputStream out)
			throws IOException {
		BundleWriter writer = new BundleWriter(out);
		writer.write(cluster.zippedBesideHosts());
		for (Host host : cluster.topology().hosts()) {
			BundleZip zip = zips.apply(host);
			writer.begin(ZipRecord.stored(host.address() + ".zip", zip));
			zip.writeTo(out);
		}
		cluster.written(writer.finish());
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

	private void write(ZipPart part) throws IOException {
		this.directory.writeBytes(part.directory(0).bytes());
		for (Run run : part.entries()) {
			this.out.write(run.bytes());
		}
		this.offset += part.length();
		this.entries += part.count();
	}

	private void begin(ZipRecord entry) throws IOException {
		byte[] header = entry.local();
		this.directory.writeBytes(entry.central(this.offset));
		this.out.write(header);
		this.offset += header.length + entry.packed();
		this.entries++;
	}

	/** Ends the zip, and tells its size. */
	private long finish() throws IOException {
		byte[] end = new ZipEnd(this.entries, this.directory.size(), this.offset).bytes();
		this.directory.writeTo(this.out);
		this.out.write(end);
		return this.offset + this.directory.size() + end.length;
	}

}
