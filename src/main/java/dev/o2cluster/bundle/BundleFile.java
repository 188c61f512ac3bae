package dev.o2cluster.bundle;

import java.nio.charset.StandardCharsets;

import dev.o2cluster.json.Sha256;

/**
 * One file of a bundle.
 *
 * @param path its path in the zip, with forward slashes
 * @param bytes its content; must not be changed
 * @param sha256 the content's SHA-256, as 64 hexadecimal digits
 */
public record BundleFile(String path, byte[] bytes, String sha256) {

	static BundleFile of(String path, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new BundleFile(path, bytes, Sha256.of(bytes));
	}

	/**
	 * Tells whether the file can be run as a command.
	 * @return whether it bears the executable mark in zip files
	 */
	public boolean executable() {
		return this.path.endsWith(".sh");
	}

	/**
	 * The content as text.
	 * @return the bytes read as UTF-8
	 */
	public String text() {
		return new String(this.bytes, StandardCharsets.UTF_8);
	}

}
