package dev.o2cluster.content;

/**
 * Works out the CRC-32 of two contents that stand one behind the other from their own
 * sums, without reading them again. Polynomials are written as CRC-32 writes them: the
 * highest bit is the constant term.
 */
final class JoinedCrc {

	private static final int POLYNOMIAL = 0xEDB88320;

	private static final int ONE = 1 << 31;

	private static final int BYTE = 1 << 23;

	private static final long UNSIGNED = 0xFFFFFFFFL;

	private static final int[] SQUARES = squares();

	private JoinedCrc() {
	}

	/**
	 * The sum of both contents.
	 * @param first sum of the first
	 * @param second sum of the second
	 * @param length length of the second, in bytes
	 */
	static long of(long first, long second, long length) {
		return (first == 0) ? second : (times(shift(length), (int) first) ^ (int) second) & UNSIGNED;
	}

	/** What a sum is multiplied with when so many bytes follow. */
	private static int shift(long length) {
		int shift = ONE;
		for (int bit = 0; length >>> bit != 0; bit++) {
			if ((length >>> bit & 1) == 1) {
				shift = times(SQUARES[bit], shift);
			}
		}
		return shift;
	}

	private static int times(int one, int other) {
		int product = 0;
		int factor = other;
		for (int bit = Integer.SIZE - 1; bit >= 0; bit--) {
			if ((one >>> bit & 1) == 1) {
				product ^= factor;
			}
			factor = (factor >>> 1) ^ (((factor & 1) == 1) ? POLYNOMIAL : 0);
		}
		return product;
	}

	/** The shift by one byte, two, four, and so on. */
	private static int[] squares() {
		int[] squares = new int[Long.SIZE];
		squares[0] = BYTE;
		for (int i = 1; i < squares.length; i++) {
			squares[i] = times(squares[i - 1], squares[i - 1]);
		}
		return squares;
	}

}
