package dev.o2cluster.release;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Version} and the line it leads to.
 */
class VersionTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"version\":\"6.0.3\",\"date\":\"2021-04-02 16:39:36\"} | 6",
					"{\"version\":\"6.2.0.java8\",\"date\":\"\"} | 6", "{\"version\":\"9.5.2\"} | 8",
					"20181113210103 | 4", "4.1 | 4", "5.4.0 | 5", "7.0.1 | 7", "7.1.9 | 7", "7.2 | 8", "7.2.0 | 8",
					"7.10.1 | 8", "`8.1\n` | 8", "10.0.0 | 8", "v7.1 | 7", "O2OA 6.3.1 | 6", "6 | 6", "\uFEFF7.1 | 7" })
	void fileLeadsToItsLine(String file, String line) {
		assertThat(Version.ofFile(file).flatMap(Releases.catalog()::of).map(Release::id)).contains(line);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "{}", "{\"version\": 6}", "{\"version\"", "[]", "abc", "123456789", "{\"version\":\"\"}" })
	void fileWithoutAVersionLeadsNowhere(String file) {
		assertThat(Version.ofFile(file)).isEmpty();
	}

	@Test
	void versionOlderThanAllLinesLeadsNowhere() {
		assertThat(Version.of("3.1").flatMap(Releases.catalog()::of)).isEmpty();
	}

	@Test
	void hugeFileIsNotRead() {
		assertThat(Version.ofFile("6.0.3" + " ".repeat(5000))).isEqualTo(Optional.empty());
	}

}
