package dev.o2cluster.topology;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import dev.o2cluster.json.JsonNote;
import dev.o2cluster.json.JsonNote.Kind;
import dev.o2cluster.release.Releases;
import dev.o2cluster.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link Sample} and its member of the document.
 */
class SampleTests {

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	@Test
	void documentKeepsTheVeryText() {
		String text = "{\n  // ours\n  'enable': true,\n  \"web\": {\"port\": 80.0}\n}\r\n";
		Topology topology = SeedPair.of("6").withSample(Optional.of(Sample.read(text)));
		Topology read = this.documents.read(TopologyDocument.text(topology));
		assertThat(read.sample()).map(Sample::text).contains(text);
		assertThat(read.sample().orElseThrow().notes()).extracting(JsonNote::line, JsonNote::kind)
			.containsExactly(tuple(2, Kind.COMMENT), tuple(3, Kind.SINGLE_QUOTES));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{\"a\": 1,} | sample.syntax.nameExpected | 1 | 9",
			"{⏎ \"a\" 1} | sample.syntax.colonExpected | 2 | 6", "[] | sample.object | 1 | 1",
			"`` | sample.syntax.valueExpected.end | 1 | 1", "{\"a\": 1,⏎ \"center\": [] } | sample.section | 2 | 2" })
	void refusalsNameLineAndColumn(String text, String code, String line, String column) {
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(() -> Sample.read(text.replace('⏎', '\n')))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement().satisfies((problem) -> {
				assertThat(problem.path()).isEqualTo("sample");
				assertThat(problem.code()).isEqualTo(code);
				assertThat(problem.arguments()).startsWith(line, column);
			}));
	}

	@Test
	void nestingOver32DeepIsRefused() {
		assertThat(Sample.read("{\"a\":".repeat(31) + "{}" + "}".repeat(31)).content().isObject()).isTrue();
		assertThatExceptionOfType(InvalidTopologyException.class)
			.isThrownBy(() -> Sample.read("{\"a\":".repeat(32) + "{}" + "}".repeat(32)))
			.satisfies((ex) -> assertThat(ex.problems().get(0).code()).isEqualTo("sample.syntax.depth"));
	}

	@Test
	void sizeCountsInBytes() {
		String full = "{\"a\": \"" + "中".repeat((Sample.MAX_BYTES - 9) / 3) + "\"}";
		assertThat(full.getBytes(StandardCharsets.UTF_8).length).isBetween(Sample.MAX_BYTES - 3, Sample.MAX_BYTES);
		assertThat(Sample.read(full).text()).isEqualTo(full);
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(() -> Sample.read("\n" + full + "   "))
			.satisfies((ex) -> {
				assertThat(ex.problems().get(0).code()).isEqualTo("sample.tooLarge");
				assertThat(ex.problems().get(0).arguments()).startsWith("2").doesNotContain("1");
			});
		assertThatExceptionOfType(InvalidTopologyException.class)
			.isThrownBy(() -> Sample.read(new byte[Sample.MAX_BYTES + 1]))
			.satisfies((ex) -> assertThat(ex.problems().get(0).code()).isEqualTo("sample.tooLarge"));
	}

	@Test
	void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
		byte[] file = "{\n \"a\": \"中x\" }".getBytes(StandardCharsets.UTF_8);
		assertThat(Sample.read(file).content().path("a").stringValue()).isEqualTo("中x");
		file[11] = (byte) 0xff;
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(() -> Sample.read(file))
			.satisfies((ex) -> assertThat(ex.problems())
				.containsExactly(DocumentProblem.of("sample", "sample.encoding", 2, 8)));
	}

	@Test
	void documentWithABrokenSampleIsRefusedAtItsPath() {
		String document = TopologyDocument.text(SeedPair.of("6"));
		String broken = document.replace("\"hosts\"", "\"sample\": \"{\\n  x y\\n}\", \"hosts\"");
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(() -> this.documents.read(broken))
			.satisfies((ex) -> assertThat(ex.problems())
				.containsExactly(DocumentProblem.of("sample", "sample.syntax.colonExpected", 2, 5, "y")));
		String noText = document.replace("\"hosts\"", "\"sample\": {}, \"hosts\"");
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(() -> this.documents.read(noText))
			.satisfies(
					(ex) -> assertThat(ex.problems()).containsExactly(DocumentProblem.of("sample", "document.string")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{1", "{,}", "{", "{\"a\" 1}", "{\"a\"", "{\"a\":}", "{\"a\":", "[1 2]", "[1",
			"{\"a\":1 2}", "{\"a\":1", "{} 1", "\"a", "\"\\x\"", "/*", "1e99999999999",
			"[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "[]", "{\"web\": 1}" })
	void everyRefusalHasWordsInBothLanguages(String text) {
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(() -> Sample.read(text))
			.satisfies((ex) -> Texts.locales().forEach((locale) -> {
				DocumentProblem problem = ex.problems().get(0);
				String message = Texts.of("input", locale)
					.get("input." + problem.code(), problem.arguments().toArray());
				assertThat(message).contains(problem.arguments().get(0)).doesNotContain("{0}", "{1}", "{2}");
			}));
	}

}
