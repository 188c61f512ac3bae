package dev.o2cluster.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;

/**
 * DropZips for tests.
 */
public final class DropZips {

	private DropZips() {
	}

	public static byte[] of(Map<String, byte[]> files) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream(); ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue());
				zip.closeEntry();
			}
			zip.finish();
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static byte[] of(ClusterBundle cluster) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			BundleWriter.write(cluster, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
