package dev.o2cluster.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.o2cluster.history.DiffLine.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TextDiff}.
 */
class TextDiffTests {

	@Test
	void sameTextsHaveNoLines() {
		assertThat(TextDiff.of("x", "a\nb\n", "a\nb\n").same()).isTrue();
	}

	@Test
	void changeKeepsThreeLinesAround() {
		List<String> before = IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList();
		List<String> after = new ArrayList<>(before);
		after.set(9, "ten");
		TextDiff diff = TextDiff.of("x", before, after);
		assertThat(diff.lines()).extracting((line) -> line.kind().sign() + line.text())
			.containsExactly("@", " 7", " 8", " 9", "-10", "+ten", " 11", " 12", " 13", "@");
		assertThat(diff.added()).isOne();
		assertThat(diff.removed()).isOne();
	}

	@Test
	void everyLineOfBothTextsIsToldWithinReach() {
		Random random = new Random(7);
		for (int round = 0; round < 300; round++) {
			List<String> before = random(random);
			List<String> after = random(random);
			TextDiff diff = TextDiff.of("x", before, after);
			assertThat(told(diff, Kind.REMOVED)).isSubsetOf(before);
			assertThat(told(diff, Kind.ADDED)).isSubsetOf(after);
			assertThat(before.size() - diff.removed()).isEqualTo(after.size() - diff.added());
		}
	}

	@Test
	void hugeReplacementsEndQuickly() {
		List<String> before = IntStream.range(0, 60_000).mapToObj((i) -> "a" + i).toList();
		List<String> after = IntStream.range(0, 60_000).mapToObj((i) -> "b" + i).toList();
		TextDiff diff = TextDiff.of("x", before, after);
		assertThat(diff.removed()).isEqualTo(60_000);
		assertThat(diff.added()).isEqualTo(60_000);
	}

	private static List<String> told(TextDiff diff, Kind kind) {
		return diff.lines().stream().filter((line) -> line.kind() == kind).map(DiffLine::text).toList();
	}

	private static List<String> random(Random random) {
		return random.ints(random.nextInt(30), 0, 6).mapToObj(Integer::toString).toList();
	}

}
