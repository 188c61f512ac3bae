package dev.o2cluster.content;

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
			long first = Run.crc(Arrays.copyOf(whole, cut));
			long second = Run.crc(Arrays.copyOfRange(whole, cut, length));
			assertThat(JoinedCrc.of(first, second, length - cut)).as(cut + " of " + length).isEqualTo(Run.crc(whole));
		}
	}

	@Test
	void lengthOfTheSecondPartCounts() {
		byte[] zeros = new byte[70_000];
		long first = Run.crc(new byte[] { 1, 2, 3 });
		assertThat(JoinedCrc.of(first, Run.crc(zeros), zeros.length)).isNotEqualTo(first);
	}

}
