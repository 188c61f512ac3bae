package dev.o2cluster.topology;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParallelTests {

	private static final List<Integer> NUMBERS = IntStream.range(0, 1000).boxed().toList();

	@Test
	void onlyWorkThatGrowsWithManyHostsIsSpread() {
		assertThat(Parallel.of(NUMBERS, 200).isParallel()).isTrue();
		assertThat(Parallel.of(NUMBERS, 20).isParallel()).isFalse();
	}

	@Test
	void resultsKeepTheirOrder() {
		assertThat(Parallel.of(NUMBERS, 1000).map((number) -> number + 1).toList())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 1000).boxed().toList());
	}

}
