package dev.o2cluster.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import dev.o2cluster.json.Sha256;

/**
 * What a file holds.
 */
public final class Content {

	private final List<Stretch> stretches;

	private final int size;

	private final String sha256;

	private Content(List<Stretch> stretches) {
		this.stretches = List.copyOf(stretches);
		this.size = stretches.stream().mapToInt((stretch) -> stretch.bytes().length).sum();
		this.sha256 = sum(stretches);
	}

	/**
	 * A content that nothing else has.
	 * @param bytes the bytes; must not be changed
	 * @return the content
	 */
	public static Content of(byte[] bytes) {
		return new Content(List.of(Stretch.own(bytes)));
	}

	/**
	 * A content that has parts in common with others.
	 * @param stretches its parts, in order
	 * @return the content
	 */
	public static Content of(List<Stretch> stretches) {
		return new Content(stretches);
	}

	/**
	 * The content itself.
	 * @return the bytes; must not be changed
	 */
	public byte[] bytes() {
		if (this.stretches.size() == 1) {
			return this.stretches.get(0).bytes();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(this.size);
		this.stretches.forEach((stretch) -> bytes.writeBytes(stretch.bytes()));
		return bytes.toByteArray();
	}

	/**
	 * The content as text.
	 * @return the bytes read as UTF-8
	 */
	public String text() {
		return new String(bytes(), StandardCharsets.UTF_8);
	}

	public int size() {
		return this.size;
	}

	/**
	 * The content's SHA-256.
	 * @return 64 hexadecimal digits
	 */
	public String sha256() {
		return this.sha256;
	}

	/**
	 * Compresses the content for a zip, as far as that is not done already.
	 * @param compressor what to compress it with
	 * @return the content as a zip holds it
	 */
	public Deflated deflate(Compressor compressor) {
		return this.stretches.stream().anyMatch(Stretch::common) ? Deflated.stretches(this, compressor)
				: Deflated.whole(this, compressor);
	}

	List<Stretch> stretches() {
		return this.stretches;
	}

	/** CRC-32 of the content, from those of its parts. */
	long crc() {
		long crc = 0;
		for (Stretch stretch : this.stretches) {
			crc = JoinedCrc.of(crc, stretch.crc(), stretch.bytes().length);
		}
		return crc;
	}

	private static String sum(List<Stretch> stretches) {
		boolean begun = !stretches.isEmpty() && stretches.get(0).common();
		MessageDigest sum = begun ? stretches.get(0).hashed() : Sha256.start();
		stretches.stream().skip(begun ? 1 : 0).forEach((stretch) -> sum.update(stretch.bytes()));
		return Sha256.finish(sum);
	}

}
