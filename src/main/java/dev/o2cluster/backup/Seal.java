package dev.o2cluster.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Ends a zip with the SHA-256 of everything before it, as the last characters of the
 * zip's comment: every tool still opens the zip, and no byte of it can change or be
 * missing unnoticed.
 */
final class Seal extends FilterOutputStream {

	/**
	 * What stands in the seal's place until it is known; a zip tells the length first.
	 */
	static final String COMMENT = "sha256:" + "0".repeat(64);

	private static final int LENGTH = 64;

	private final MessageDigest digest = sha256();

	private final byte[] held = new byte[LENGTH];

	private int filled;

	private boolean closed;

	Seal(OutputStream out) {
		super(out);
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	/** The last characters are held back, because the seal takes their place. */
	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		int pass = Math.max(0, this.filled + length - LENGTH);
		int fromHeld = Math.min(pass, this.filled);
		pass(this.held, 0, fromHeld);
		System.arraycopy(this.held, fromHeld, this.held, 0, this.filled - fromHeld);
		this.filled -= fromHeld;
		pass(bytes, offset, pass - fromHeld);
		int rest = length - (pass - fromHeld);
		System.arraycopy(bytes, offset + length - rest, this.held, this.filled, rest);
		this.filled += rest;
	}

	private void pass(byte[] bytes, int offset, int length) throws IOException {
		this.digest.update(bytes, offset, length);
		this.out.write(bytes, offset, length);
	}

	@Override
	public void close() throws IOException {
		if (!this.closed) {
			this.closed = true;
			this.out.write(hex(this.digest));
			super.close();
		}
	}

	/**
	 * Tells whether a file is as it was sealed.
	 * @param file the file
	 * @return whether its last characters are the hash of everything before them
	 * @throws IOException if it cannot be read
	 */
	static boolean holds(Path file) throws IOException {
		try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
			MessageDigest digest = sha256();
			long left = in.length() - LENGTH;
			byte[] buffer = new byte[64 * 1024];
			while (left > 0) {
				int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
				digest.update(buffer, 0, read);
				left -= read;
			}
			byte[] end = new byte[LENGTH];
			return left == 0 && in.read(end) == LENGTH && Arrays.equals(end, hex(digest));
		}
	}

	private static byte[] hex(MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
