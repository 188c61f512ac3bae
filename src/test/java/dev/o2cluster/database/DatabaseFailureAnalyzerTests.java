package dev.o2cluster.database;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link DatabaseFailureAnalyzer}.
 */
class DatabaseFailureAnalyzerTests {

	private final DatabaseFailureAnalyzer analyzer = new DatabaseFailureAnalyzer(
			new MockEnvironment().withProperty("console.data-dir", "somewhere"));

	@ParameterizedTest
	@CsvSource({ "90020, Another console, Stop that console", "90030, is damaged, restore the last backup",
			"90031, could not be read or written, disk is full" })
	void refusedStartNamesTheFileAndTheRemedy(int code, String what, String remedy) {
		FailureAnalysis analysis = this.analyzer.analyze(new IllegalStateException("outer", failure(code)));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).contains(what, "somewhere", "console.mv.db");
		assertThat(analysis.getAction()).contains(remedy);
	}

	@Test
	void otherFailuresAreLeftToOthers() {
		assertThat(this.analyzer.analyze(failure(42001))).isNull();
	}

	private static SQLException failure(int code) {
		return new SQLException("H2 said so", Integer.toString(code), code);
	}

}
