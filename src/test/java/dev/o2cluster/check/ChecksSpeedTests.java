package dev.o2cluster.check;

import java.util.Locale;
import java.util.stream.IntStream;

import dev.o2cluster.nodeconfig.NodeConfigs;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All rules run on every edit, so they have to be fast and to grow with the hosts only.
 */
class ChecksSpeedTests {

	private static final int ROUNDS = 25;

	private static final long MOST = 100_000_000;

	@Test
	void checksOfAThousandHostsTakeAtMostAHundredMilliseconds() {
		assertThat(fastest(1000)).isLessThan(MOST);
	}

	/** The fastest round, so that other work on the machine does not count. */
	private static long fastest(int hosts) {
		NodeConfigs cluster = NodeConfigs.of(LargeCluster.of(hosts));
		return IntStream.range(0, ROUNDS).mapToLong((round) -> {
			long start = System.nanoTime();
			assertThat(Checks.problemsOf(cluster)).isNotEmpty();
			return System.nanoTime() - start;
		}).min().orElseThrow();
	}

	/** Prints how the time grows with the number of hosts. */
	public static void main(String[] arguments) {
		fastest(1000);
		for (int hosts : new int[] { 2, 20, 200, 500, 1000 }) {
			System.out.printf(Locale.ROOT, "%5d hosts: %.2f ms%n", hosts, fastest(hosts) / 1e6);
		}
	}

}
