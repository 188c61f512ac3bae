package dev.o2cluster.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks bundles the way a host does.
 */
final class Unpack {

	private Unpack() {
	}

	/**
	 * Unpacks a host's bundle.
	 * @param bundle the bundle
	 * @param folder the folder that holds {@code o2server}
	 * @return the folder {@code o2server}
	 */
	static Path bundle(HostBundle bundle, Path folder) {
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(BundleWriter.bytes(bundle)))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = folder.resolve(entry.getName());
				Files.createDirectories(file.getParent());
				Files.write(file, zip.readAllBytes());
			}
			return folder.resolve("o2server");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
