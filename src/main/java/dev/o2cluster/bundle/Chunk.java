package dev.o2cluster.bundle;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file's content that can be compressed by itself, so that files that have
 * it in common need not compress it again.
 */
final class Chunk {

	private final byte[] bytes;

	private @Nullable Deflated deflated;

	Chunk(String text) {
		this.bytes = text.getBytes(StandardCharsets.UTF_8);
	}

	byte[] bytes() {
		return this.bytes;
	}

	/** The stretch as deflate data that more can follow. */
	synchronized Deflated deflated() {
		Deflated known = this.deflated;
		if (known == null) {
			known = Deflated.open(this.bytes);
			this.deflated = known;
		}
		return known;
	}

}
