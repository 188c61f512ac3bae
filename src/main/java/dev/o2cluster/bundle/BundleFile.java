package dev.o2cluster.bundle;

import java.nio.charset.StandardCharsets;

import dev.o2cluster.content.Compressor;
import dev.o2cluster.content.Content;
import dev.o2cluster.content.Deflated;
import dev.o2cluster.text.Readable;
import org.jspecify.annotations.Nullable;

/**
 * One file of a bundle.
 */
public final class BundleFile {

	private final String path;

	private final Content content;

	private final boolean secret;

	private final @Nullable String mask;

	private BundleFile(String path, Content content, boolean secret, @Nullable String mask) {
		this.path = path;
		this.content = content;
		this.secret = secret;
		this.mask = mask;
	}

	static BundleFile of(String path, String text) {
		return open(path, text.getBytes(StandardCharsets.UTF_8));
	}

	/** A file that may have parts in common with others. */
	static BundleFile of(String path, Content content) {
		return new BundleFile(path, content, false, null);
	}

	/** A file anybody who sees the design may see. */
	static BundleFile open(String path, byte[] bytes) {
		return of(path, Content.of(bytes));
	}

	/**
	 * A file with secrets in it.
	 * @param mask what previews show instead of the content
	 */
	static BundleFile secret(String path, byte[] bytes, String mask) {
		return new BundleFile(path, Content.of(bytes), true, mask);
	}

	/** The same file with something else to show in previews. */
	BundleFile masked(String mask) {
		return new BundleFile(this.path, this.content, this.secret, mask);
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
		return this.content.bytes();
	}

	/**
	 * How long the content is.
	 * @return its size in bytes
	 */
	public int size() {
		return this.content.size();
	}

	/**
	 * The content's SHA-256.
	 * @return 64 hexadecimal digits
	 */
	public String sha256() {
		return this.content.sha256();
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
		return this.content.text();
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
		return Readable.test(bytes());
	}

	/** Compresses the content for a zip, as far as that is not done already. */
	Deflated deflate(Compressor compressor) {
		return this.content.deflate(compressor);
	}

	@Override
	public String toString() {
		return this.path;
	}

}
