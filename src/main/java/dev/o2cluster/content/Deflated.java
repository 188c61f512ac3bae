package dev.o2cluster.content;

import java.util.List;

/**
 * A content as a zip holds it.
 *
 * @param runs the content, deflated
 * @param packed how many bytes these are
 * @param size the content's own size in bytes
 * @param crc the content's CRC-32
 */
public record Deflated(List<Run> runs, int packed, int size, long crc) {

	/** The shortest block that ends deflate data. */
	private static final byte[] END = { 3, 0 };

	public Deflated {
		runs = List.copyOf(runs);
	}

	/** A content compressed as a whole. */
	static Deflated whole(Content content, Compressor compressor) {
		Run run = Run.own(compressor.whole(content.bytes()));
		return new Deflated(List.of(run), run.length(), content.size(), content.crc());
	}

	/** A content in stretches, each compressed by itself. */
	static Deflated stretches(Content content, Compressor compressor) {
		Runs runs = Runs.of(false);
		content.stretches().forEach((stretch) -> runs.add(stretch.deflated(compressor)));
		runs.add(END);
		return new Deflated(runs.all(), runs.length(), content.size(), content.crc());
	}

}
