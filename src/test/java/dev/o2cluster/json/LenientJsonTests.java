package dev.o2cluster.json;

import java.nio.charset.StandardCharsets;
import java.util.Random;

import dev.o2cluster.json.JsonNote.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link LenientJson}.
 */
class LenientJsonTests {

	@Test
	void readKeepsKeyOrderAndTheVeryTextOfNumbers() throws JsonSyntaxException {
		String text = """
				{
				  "port": 20020.0,
				  "###port": "the port",
				  "a": [
				    1e3,
				    -0,
				    -0.50,
				    123456789012345678901234567890,
				    7
				  ],
				  "Port": {},
				  "list": []
				}
				""";
		LenientJson read = LenientJson.read(text);
		assertThat(read.notes()).isEmpty();
		assertThat(JsonText.print(read.tree())).isEqualTo(text);
		assertThat(JsonText.print(read.tree().deepCopy())).isEqualTo(text);
		assertThat(read.tree().get("port").intValue()).isEqualTo(20020);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "{'a':1} | {\"a\":1} | SINGLE_QUOTES",
			"{a:1} | {\"a\":1} | BARE_NAME", "[1,2,] | [1,2] | TRAILING_COMMA", "[1,,2] | [1,null,2] | OMITTED_VALUE",
			"{\"a\"=1} | {\"a\":1} | SEPARATOR", "{\"a\"=>1} | {\"a\":1} | SEPARATOR", "[1;2] | [1,2] | SEPARATOR",
			"[warn] | [\"warn\"] | BARE_WORD", "[010] | [\"010\"] | BARE_WORD", "[TRUE] | [true] | LITERAL_CASE",
			"/*x*/[] | [] | COMMENT", "[]//x | [] | COMMENT", "[]#x | [] | COMMENT",
			"{\"a\":1,\"b\":2,\"a\":3} | {\"a\":3,\"b\":2} | DUPLICATE_NAME", "\uFEFF[] | [] | BYTE_ORDER_MARK" })
	void readLetsPassWhatO2oaLetsPass(String text, String strict, Kind kind) throws JsonSyntaxException {
		LenientJson read = LenientJson.read(text);
		assertThat(read.tree()).hasToString(strict);
		assertThat(read.notes()).extracting(JsonNote::kind).containsExactly(kind);
	}

	@Test
	void notesSayWhereAndWhat() throws JsonSyntaxException {
		LenientJson read = LenientJson.read("{\n  // the web role\n  web: [ 'a', ],\n  \"b\": \"x\ny\"\n}");
		assertThat(read.notes()).extracting(JsonNote::line, JsonNote::column, JsonNote::kind, JsonNote::text)
			.containsExactly(tuple(2, 3, Kind.COMMENT, "// the web role"), tuple(3, 3, Kind.BARE_NAME, "web"),
					tuple(3, 10, Kind.SINGLE_QUOTES, ""), tuple(3, 13, Kind.TRAILING_COMMA, ""),
					tuple(4, 10, Kind.CONTROL_CHARACTER, ""));
		assertThat(read.tree()).hasToString("{\"web\":[\"a\"],\"b\":\"x\\ny\"}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-",
			value = { "{\"a\":1,} | 1 | 8 | nameExpected", "{\"a\" 1} | 1 | 6 | colonExpected",
					"{\"a\":} | 1 | 6 | valueExpected", "{\"a\":1 | 1 | 7 | objectEnd.end", "[1 2] | 1 | 4 | arrayEnd",
					"[1 | 1 | 3 | arrayEnd.end", "`` | 1 | 1 | valueExpected.end", "{} x | 1 | 4 | endExpected",
					"[\"abc | 1 | 2 | stringEnd", "[\"\\q\"] | 1 | 3 | escape", "[\"\\u00g0\"] | 1 | 3 | escape",
					"/* x | 1 | 1 | commentEnd", "[1e99999999999] | 1 | 2 | number", "{,} | 1 | 2 | nameExpected" })
	void readRefusesTheRestWithItsPlace(String text, int line, int column, String code) {
		assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> LenientJson.read(text))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code))
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(line))
			.satisfies((ex) -> assertThat(ex.column()).isEqualTo(column));
	}

	@Test
	void readCountsLinesAcrossStringsAndComments() {
		assertThatExceptionOfType(JsonSyntaxException.class)
			.isThrownBy(() -> LenientJson.read("{\r\n/*\n\n*/ \"a\": \"x\n\",\r\n  \"b\": }"))
			.satisfies((ex) -> assertThat(ex.line()).isEqualTo(6))
			.satisfies((ex) -> assertThat(ex.column()).isEqualTo(8));
	}

	@Test
	void readStopsAtTheDeepestNestingAllowed() throws JsonSyntaxException {
		assertThat(LenientJson.read("[".repeat(32) + "]".repeat(32)).tree().isArray()).isTrue();
		assertThatExceptionOfType(JsonSyntaxException.class)
			.isThrownBy(() -> LenientJson.read("[".repeat(33) + "]".repeat(33)))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("depth"))
			.satisfies((ex) -> assertThat(ex.column()).isEqualTo(33));
		assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> LenientJson.read("{a:".repeat(500_000)));
	}

	@Test
	void notesAreCappedAndCounted() throws JsonSyntaxException {
		LenientJson read = LenientJson.read("[" + "a,".repeat(1000) + "a]");
		assertThat(read.notes()).hasSize(LenientJson.MAX_NOTES);
		assertThat(read.unlisted()).isEqualTo(1001 - LenientJson.MAX_NOTES);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void strictJsonReadsAsJacksonReadsIt(long seed) throws JsonSyntaxException {
		Random random = new Random(seed);
		for (int i = 0; i < 500; i++) {
			JsonNode tree = RandomJson.value(random, 4);
			String text = JsonText.print(tree);
			LenientJson read = LenientJson.read(text);
			assertThat(read.notes()).isEmpty();
			assertThat(JsonText.print(read.tree())).isEqualTo(text).isEqualTo(JsonText.print(JsonText.parse(text)));
		}
	}

	@Test
	void anyTextIsReadOrRefusedWithAPlaceInsideIt() {
		Random random = new Random(5);
		String alphabet = "{}[]:,;='\"\\/#*\n \t-0123456789.eEtrufalsn\uFEFF中\ud800";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			int length = random.nextInt(24);
			for (int k = 0; k < length; k++) {
				text.append(alphabet.charAt(random.nextInt(alphabet.length())));
			}
			readOrRefuse(text.toString());
		}
	}

	private static void readOrRefuse(String text) {
		try {
			String strict = JsonText.print(LenientJson.read(text).tree());
			assertThat(JsonText.print(JsonText.parse(strict))).isNotEmpty();
			assertThat(new String(strict.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(strict);
		}
		catch (JsonSyntaxException ex) {
			String[] lines = text.split("\n", -1);
			assertThat(ex.line()).isBetween(1, lines.length);
			assertThat(ex.column()).isBetween(1, lines[ex.line() - 1].length() + 1);
		}
	}

	@Test
	void printEscapesHalfPairsSoThatBytesKeepThem() throws JsonSyntaxException {
		String printed = JsonText.print(LenientJson.read("[\"a\\ud800b\", \"\\ud83d\\ude00\"]").tree());
		assertThat(printed).isEqualTo("[\n  \"a\\ud800b\",\n  \"\ud83d\ude00\"\n]\n");
	}

}
