package dev.o2cluster.nodeconfig;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Glob}.
 */
class GlobTests {

	@ParameterizedTest
	@ValueSource(strings = { "*", "*x_a", "com.x_a", "com?x_a", "c*a", "com.x_a?", "com.x_?a", "c*m*x*a*" })
	void matchesWhatO2oaMatches(String pattern) {
		assertThat(Glob.matches(pattern, "com.x_a")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x_a", "com.x_", "com???", "*b*", "com.x_a.", "COM.x_a" })
	void refusesWhatO2oaDoesNotMatch(String pattern) {
		assertThat(Glob.matches(pattern, "com.x_a")).isFalse();
	}

	@Test
	void matchesHostilePatternsInNoTime() {
		String pattern = "*a".repeat(20_000) + "b";
		assertThat(Glob.matches(pattern, "a".repeat(60))).isFalse();
	}

}
