package dev.o2cluster.diff;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.o2cluster.diff.DiffRow.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TextDiff}.
 */
class TextDiffTests {

	@Test
	void rowsStandSideBySide() {
		TextDiff diff = TextDiff.between("a\nb\nc\n", "a\nx\nc\nd\n");
		assertThat(diff.rows()).containsExactly(new DiffRow(Kind.SAME, 1, "a", 1, "a"),
				new DiffRow(Kind.CHANGED, 2, "b", 2, "x"), new DiffRow(Kind.SAME, 3, "c", 3, "c"),
				new DiffRow(Kind.ADDED, null, "", 4, "d"));
		assertThat(diff.changes()).isEqualTo(2);
		assertThat(diff.isEmpty()).isFalse();
		assertThat(TextDiff.between("a\n", "a\n").isEmpty()).isTrue();
	}

	@Test
	void hunksShowRemovedBeforeAddedWithContext() {
		TextDiff diff = TextDiff.between(numbers(20), numbers(20).replace("7\n8\n", "seven\neight\n"));
		assertThat(diff.hunks()).hasSize(1);
		assertThat(diff.hunks().get(0)).extracting((row) -> row.kind().sign() + row.oldText() + row.newText())
			.containsExactly(" 44", " 55", " 66", "-7", "-8", "+seven", "+eight", " 99", " 1010", " 1111");
	}

	@Test
	void changesFarApartAreHunksOfTheirOwn() {
		TextDiff diff = TextDiff.between(numbers(30), numbers(30).replace("\n5\n", "\n").replace("28\n", "x\n"));
		assertThat(diff.hunks()).extracting(List::size).containsExactly(7, 7);
	}

	@Test
	void bothTextsCanBeReadBackFromRowsAndEveryChangeIsInOneHunk() {
		Random random = new Random(3);
		for (int i = 0; i < 500; i++) {
			String before = text(random);
			String after = text(random);
			TextDiff diff = TextDiff.between(before, after);
			assertThat(joined(diff, true)).isEqualTo(before);
			assertThat(joined(diff, false)).isEqualTo(after);
			long marked = diff.hunks().stream().flatMap(List::stream).filter((row) -> row.kind() == Kind.ADDED).count();
			long added = diff.rows()
				.stream()
				.filter((row) -> row.kind() == Kind.ADDED || row.kind() == Kind.CHANGED)
				.count();
			assertThat(marked).isEqualTo(added);
		}
	}

	@Test
	void unrelatedTextsOfManyLinesEndQuickly() {
		String before = IntStream.range(0, 60_000).mapToObj((i) -> "a" + i + "\n").collect(Collectors.joining());
		TextDiff diff = TextDiff.between(before, before.replace('a', 'b'));
		assertThat(diff.removed()).isEqualTo(60_000);
		assertThat(diff.added()).isEqualTo(60_000);
	}

	private static String joined(TextDiff diff, boolean old) {
		return diff.rows()
			.stream()
			.filter((row) -> (old ? row.oldLine() : row.newLine()) != null)
			.map((row) -> (old ? row.oldText() : row.newText()) + "\n")
			.collect(Collectors.joining());
	}

	private static String numbers(int count) {
		return IntStream.rangeClosed(1, count).mapToObj((i) -> i + "\n").collect(Collectors.joining());
	}

	private static String text(Random random) {
		return random.ints(random.nextInt(40), 0, 6).mapToObj((i) -> i + "\n").collect(Collectors.joining());
	}

}
