package dev.o2cluster.exchange;

/**
 * How much a zip may hold.
 *
 * @param entries most entries, those of zips inside counted
 * @param bytes most bytes taken out of it
 * @param fileBytes largest file taken
 * @param ratio how many times its packed size a file may grow
 * @param depth how many zips may stand inside each other
 */
public record Limits(int entries, long bytes, long fileBytes, long ratio, int depth) {

	private static final long MEBIBYTE = 1024 * 1024;

	/** What the console takes. */
	public static final Limits USUAL = new Limits(10_000, 64 * MEBIBYTE, 16 * MEBIBYTE, 200, 2);

}
