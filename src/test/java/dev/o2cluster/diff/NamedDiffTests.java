package dev.o2cluster.diff;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NamedDiff}.
 */
class NamedDiffTests {

	@Test
	void unifiedNamesTheFileAndThePlace() {
		assertThat(diff("a\nb\nc\nd\ne\n", "a\nb\nc\nd\nx\ne\n"))
			.isEqualTo("--- node\n+++ node\n@@ -2,4 +2,5 @@\n b\n c\n d\n+x\n e\n");
		assertThat(diff("", "a\n")).isEqualTo("--- node\n+++ node\n@@ -0,0 +1,1 @@\n+a\n");
		assertThat(diff("a\n", "a\n")).isEmpty();
	}

	@Test
	void unifiedAppliedToTheOldTextGivesTheNewOne() throws PatchFailedException {
		Random random = new Random(5);
		for (int i = 0; i < 300; i++) {
			List<String> before = lines(random);
			List<String> after = lines(random);
			String unified = diff(String.join("\n", before), String.join("\n", after));
			assertThat(UnifiedDiffUtils.parseUnifiedDiff(unified.lines().toList()).applyTo(before)).isEqualTo(after);
		}
	}

	private static String diff(String before, String after) {
		return new NamedDiff("node", TextDiff.between(before, after)).unified();
	}

	private static List<String> lines(Random random) {
		return random.ints(1 + random.nextInt(40), 0, 6).mapToObj(Integer::toString).collect(Collectors.toList());
	}

}
