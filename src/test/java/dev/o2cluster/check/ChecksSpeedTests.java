package dev.o2cluster.check;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.stream.IntStream;

import dev.o2cluster.nodeconfig.NodeConfigs;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * All rules run on every edit, so they have to be fast and to grow with the hosts only.
 */
class ChecksSpeedTests {

	private static final int ROUNDS = 40;

	private static final long MOST = 100_000_000;

	@Test
	void checksOfAThousandHostsTakeAtMostAHundredMilliseconds() {
		assertThat(fastest(1000)).isLessThan(MOST);
	}

	/** Processor time of the fastest round, so that other work does not count. */
	private static long fastest(int hosts) {
		NodeConfigs cluster = NodeConfigs.of(LargeCluster.of(hosts));
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		return IntStream.range(0, ROUNDS).mapToLong((round) -> {
			long start = threads.getCurrentThreadCpuTime();
			assertThat(Checks.problemsOf(cluster)).isNotEmpty();
			return threads.getCurrentThreadCpuTime() - start;
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
