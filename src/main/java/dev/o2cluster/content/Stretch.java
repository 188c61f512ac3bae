package dev.o2cluster.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import dev.o2cluster.json.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that several files have. It is compressed by itself, once for all of
 * them.
 */
public final class Stretch {

	private final byte[] bytes;

	private final boolean common;

	private final long crc;

	private @Nullable Run deflated;

	private @Nullable MessageDigest hashed;

	private Stretch(byte[] bytes, boolean common) {
		this.bytes = bytes;
		this.common = common;
		this.crc = Run.crc(this.bytes);
	}

	/**
	 * A part that several files have.
	 * @param text the part
	 * @return the stretch; to be put into all of them
	 */
	public static Stretch common(String text) {
		return new Stretch(text.getBytes(StandardCharsets.UTF_8), true);
	}

	/** A part of one file alone. */
	static Stretch own(byte[] bytes) {
		return new Stretch(bytes, false);
	}

	boolean common() {
		return this.common;
	}

	byte[] bytes() {
		return this.bytes;
	}

	long crc() {
		return this.crc;
	}

	/** The stretch as deflate data that more can follow. */
	synchronized Run deflated(Compressor compressor) {
		Run known = this.deflated;
		if (known == null) {
			byte[] deflated = compressor.open(this.bytes);
			known = this.common ? Run.common(deflated) : Run.own(deflated);
			this.deflated = known;
		}
		return known;
	}

	/** The sum of a file that begins with the stretch, ready for what follows. */
	synchronized MessageDigest hashed() {
		MessageDigest known = this.hashed;
		if (known == null) {
			known = Sha256.start();
			known.update(this.bytes);
			this.hashed = known;
		}
		return Sha256.fork(known);
	}

}
