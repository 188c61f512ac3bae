package dev.o2cluster.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.text.Readable;
import org.jspecify.annotations.Nullable;

/**
 * One file of a bundle.
 */
public final class BundleFile {

	private final String path;

	private final byte[] bytes;

	private final String sha256;

	private final boolean secret;

	/** The content in stretches, where other files have some of them in common. */
	private final List<Chunk> chunks;

	private final @Nullable String mask;

	private BundleFile(String path, byte[] bytes, boolean secret, List<Chunk> chunks, @Nullable String mask) {
		this.mask = mask;
		this.path = path;
		this.bytes = bytes;
		this.secret = secret;
		this.chunks = List.copyOf(chunks);
		this.sha256 = Sha256.of(bytes);
	}

	static BundleFile of(String path, String text) {
		return open(path, text.getBytes(StandardCharsets.UTF_8));
	}

	/** A file that has stretches in common with others. */
	static BundleFile of(String path, List<Chunk> chunks) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		chunks.forEach((chunk) -> bytes.writeBytes(chunk.bytes()));
		return new BundleFile(path, bytes.toByteArray(), false, chunks, null);
	}

	/** A file anybody who sees the design may see. */
	static BundleFile open(String path, byte[] bytes) {
		return new BundleFile(path, bytes, false, List.of(), null);
	}

	/**
	 * A file with secrets in it.
	 * @param mask what previews show instead of the content
	 */
	static BundleFile secret(String path, byte[] bytes, String mask) {
		return new BundleFile(path, bytes, true, List.of(), mask);
	}

	/** The same file with something else to show in previews. */
	BundleFile masked(String mask) {
		return new BundleFile(this.path, this.bytes, this.secret, this.chunks, mask);
	}

	/**
	 * Where the file stands in the zip.
	 * @return its path, with forward slashes
	 */
	public String path() {
		return this.path;
	}

	/**
	 * The content.
	 * @return the bytes; must not be changed
	 */
	public byte[] bytes() {
		return this.bytes;
	}

	/**
	 * The content's SHA-256.
	 * @return 64 hexadecimal digits
	 */
	public String sha256() {
		return this.sha256;
	}

	/**
	 * Tells whether the file holds a secret.
	 * @return whether previews have to mask it
	 */
	public boolean secret() {
		return this.secret;
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

	/**
	 * The content as previews show it.
	 * @return the text, with secrets masked; empty for what is no text
	 */
	public String preview() {
		String mask = this.mask;
		return (mask != null) ? mask : (readable() ? text() : "");
	}

	/**
	 * Tells whether the content is text.
	 * @return whether it can be read as UTF-8 without control characters
	 */
	public boolean readable() {
		return Readable.test(this.bytes);
	}

	/** Compresses the content for a zip, as far as that is not done already. */
	Deflated deflate() {
		return this.chunks.isEmpty() ? Deflated.of(this.bytes) : Deflated.of(this.chunks);
	}

	@Override
	public String toString() {
		return this.path;
	}

}
