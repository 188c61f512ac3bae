package dev.o2cluster.bundle;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JoinedCrcTests {

	private final Random random = new Random(1);

	@Test
	void sumsOfPartsGiveTheSumOfTheWhole() {
		for (int length = 0; length < 3000; length += 7) {
			byte[] whole = new byte[length];
			this.random.nextBytes(whole);
			int cut = this.random.nextInt(length + 1);
			long first = Deflated.crc(Arrays.copyOf(whole, cut));
			long second = Deflated.crc(Arrays.copyOfRange(whole, cut, length));
			assertThat(JoinedCrc.of(first, second, length - cut)).as(cut + " of " + length)
				.isEqualTo(Deflated.crc(whole));
		}
	}

	@Test
	void lengthOfTheSecondPartCounts() {
		byte[] zeros = new byte[70_000];
		long first = Deflated.crc(new byte[] { 1, 2, 3 });
		assertThat(JoinedCrc.of(first, Deflated.crc(zeros), zeros.length)).isNotEqualTo(first);
	}

}
