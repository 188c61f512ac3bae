package dev.o2cluster.topology;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ParallelTests {

	private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

	@Test
	void onlyWorkThatGrowsWithManyHostsIsSpread() {
		assertThat(Parallel.of(NUMBERS, 200).isParallel()).isTrue();
		assertThat(Parallel.of(NUMBERS, 20).isParallel()).isFalse();
	}

	@Test
	void workBesideIsDoneOnceJoined() {
		for (int hosts : List.of(20, 1000)) {
			assertThat(Parallel.begin(() -> hosts + 1, hosts).join()).isEqualTo(hosts + 1);
			assertThatIllegalStateException().isThrownBy(() -> Parallel.begin(() -> {
				throw new IllegalStateException("fails");
			}, hosts).join());
		}
	}

	@Test
	void resultsKeepTheirOrder() {
		assertThat(Parallel.of(NUMBERS, 1000).map((number) -> number + 1).toList())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 1000).boxed().toList());
	}

}
