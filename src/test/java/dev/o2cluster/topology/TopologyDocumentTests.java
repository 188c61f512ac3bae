package dev.o2cluster.topology;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.o2cluster.release.Releases;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link TopologyDocument} and {@link DocumentReader}.
 */
class TopologyDocumentTests {

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	@Test
	void textOfWhatWasReadIsTheSame() {
		String text = TopologyDocument.text(SeedPair.of("6"));
		assertThat(TopologyDocument.text(this.documents.read(text))).isEqualTo(text);
	}

	@Test
	void readFillsInDefaults() {
		Topology topology = this.documents
			.read("{\"name\":\"oa\",\"hosts\":[{\"address\":\" OA.Corp \",\"roles\":[\"center\"],\"primary\":true}]}");
		assertThat(topology.release().id()).isEqualTo("6");
		assertThat(topology.note()).isEmpty();
		assertThat(topology.hosts().get(0).address().value()).isEqualTo("oa.corp");
		assertThat(topology.hosts().get(0).os()).isEqualTo(HostOs.LINUX);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			{"name": oops}                        | character | 1, 10, o
			{'name': "a"}                         | character | 1, 2, '
			{"name": "a", "hosts": [],}           | character | 1, 27, }
			{"name": "a" "hosts": []}             | character | 1, 14, "
			{} {}                                 | character | 1, 4, {
			{"name": "a                           | end       | 1, 12
			{"name": ["a"                         | end       | 1, 14
			{"name": "a", "name": "b"}            | twice     | 1, 21, name
			""")
	void readRefusesWhatIsNoJsonWithPlaceAndCause(String text, String code, String arguments) {
		DocumentProblem problem = refusal(text).problems().get(0);
		assertThat(problem.code()).isEqualTo("document.syntax." + code);
		assertThat(String.join(", ", problem.arguments())).isEqualTo(arguments);
	}

	@Test
	void readNamesTheLineAndWhatNobodySees() {
		assertThat(refusal("{\n\"name\": \"a\nb\"}").problems().get(0))
			.isEqualTo(DocumentProblem.of("", "document.syntax.control", 2, 11));
		assertThat(refusal(" \n").problems()).extracting(DocumentProblem::code)
			.containsExactly("document.syntax.empty");
	}

	@Test
	void bytesAreUtf8WithOrWithoutTheMarkOfSomeEditors() {
		byte[] marked = "\uFEFF{\"name\":\"华东\",\"hosts\":[{\"address\":\"a\",\"roles\":[\"center\"],\"primary\":true}]}"
			.getBytes(StandardCharsets.UTF_8);
		assertThat(this.documents.read(TopologyDocument.text(marked)).name()).isEqualTo("华东");
		byte[] other = "{\n\"note\":\"华东\"}".getBytes(Charset.forName("GBK"));
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(() -> TopologyDocument.text(other))
			.satisfies((ex) -> assertThat(ex.problems())
				.containsExactly(DocumentProblem.of("", "document.syntax.encoding", 2, 9)));
	}

	@Test
	void namesMayHaveChineseBracketsAndCommas() {
		String name = "生产环境（华东一区，双活）、【正式】";
		assertThat(this.documents
			.read("{\"name\":\"" + name + "\",\"hosts\":[{\"address\":\"a\",\"roles\":[\"center\"],\"primary\":true}]}")
			.name()).isEqualTo(name);
	}

	@Test
	void readSaysOnceWhatIsNoString() {
		assertThat(refusal("{\"name\": 5, \"release\": 6, \"hosts\": 1}").problems())
			.extracting((problem) -> problem.path() + " " + problem.code())
			.containsExactly("name document.string", "release document.string", "hosts document.array");
	}

	@Test
	void readRefusesDeepNestingWithoutExhaustingTheStack() {
		assertThat(refusal("[".repeat(100_000)).problems()).extracting(DocumentProblem::code)
			.containsExactly("document.syntax.limit");
	}

	@Test
	void readNamesEveryUnknownMemberWithItsPath() {
		problems("""
				{"name":"oa","colour":1,"hosts":[{"address":"a","roles":["center"],"primary":true,"role":"web"}]}""")
			.containsExactly(tuple("colour", "document.unknownMember"),
					tuple("hosts[0].role", "document.unknownMember"));
	}

	@Test
	void readNamesEveryBadHostAtOnce() {
		problems("""
				{"name":"oa","release":"9","hosts":[
				  {"address":"","roles":["web"]},
				  {"address":"10.0.0.1","roles":[],"os":"beos"},
				  {"address":"10.0.0.1","roles":["center","boss"],"primary":true},
				  {"address":"localhost","roles":["data"]}]}""").containsExactlyInAnyOrder(
				tuple("release", "release.unknown"), tuple("hosts[0].address", "address.empty"),
				tuple("hosts[1].os", "os.unknown"), tuple("hosts[1].roles", "roles.none"),
				tuple("hosts[2].roles[1]", "role.unknown"), tuple("hosts[2].address", "address.duplicate"),
				tuple("hosts[3].address", "address.loopback"));
	}

	@Test
	void readRefusesNoPrimarySeveralPrimariesAndPrimaryWithoutCenter() {
		problems("{\"name\":\"oa\",\"hosts\":[{\"address\":\"a\",\"roles\":[\"center\"]}]}")
			.containsExactly(tuple("hosts", "primary.none"));
		problems("""
				{"name":"oa","hosts":[{"address":"a","roles":["center"],"primary":true},
				  {"address":"b","roles":["center"],"primary":true}]}""")
			.containsExactly(tuple("hosts[1].primary", "primary.several"));
		problems("{\"name\":\"oa\",\"hosts\":[{\"address\":\"a\",\"roles\":[\"web\"],\"primary\":true}]}")
			.containsExactly(tuple("hosts[0].primary", "primary.noCenter"));
	}

	@Test
	void readRefusesNamesThatCannotNameFiles() {
		for (String name : List.of("", "../x", "a/b", ".hidden", "a\\u0000b", "x".repeat(81))) {
			assertThat(refusal("{\"name\":\"" + name
					+ "\",\"hosts\":[{\"address\":\"a\",\"roles\":[\"center\"],\"primary\":true}]}")
				.problems()).as(name).extracting(DocumentProblem::path).containsExactly("name");
		}
	}

	@Test
	void readRefusesSettingsTheReleaseDoesNotKnow() {
		problems("""
				{"name":"oa","hosts":[{"address":"a","roles":["center"],"primary":true,"settings":{
				  "centre":{"port":1}, "web":{"prot":80,"port":"80","enable":false}, "data":{"tcpPort":70000}}}]}""")
			.containsExactly(tuple("hosts[0].settings.centre", "settings.unknownSection"),
					tuple("hosts[0].settings.web.prot", "settings.unknownField"),
					tuple("hosts[0].settings.web.port", "value.type.integer"),
					tuple("hosts[0].settings.web.enable", "settings.owned"),
					tuple("hosts[0].settings.data.tcpPort", "value.range"));
	}

	@Test
	void readRefusesMoreThanThousandHosts() {
		StringBuilder hosts = new StringBuilder("{\"address\":\"h0\",\"roles\":[\"center\"],\"primary\":true}");
		for (int i = 1; i <= Topology.MAX_HOSTS; i++) {
			hosts.append(",{\"address\":\"h").append(i).append("\",\"roles\":[\"web\"]}");
		}
		problems("{\"name\":\"oa\",\"hosts\":[" + hosts + "]}").containsExactly(tuple("hosts", "hosts.tooMany"));
	}

	@Test
	void readKeepsOverridesAsTheyAre() {
		Topology topology = this.documents.read("""
				{"name":"oa","overrides":{"z":1.50,"a":{"b":null}},
				 "hosts":[{"address":"a","roles":["center"],"primary":true,"overrides":{"web":{"x":[1,2]}}}]}""");
		assertThat(TopologyDocument.text(topology)).contains("\"z\": 1.50").contains("\"b\": null");
		assertThat(topology.hosts().get(0).overrides().at("/web/x/1").intValue()).isEqualTo(2);
	}

	private AbstractListAssert<?, List<? extends Tuple>, Tuple, ?> problems(String text) {
		return assertThat(refusal(text).problems()).asInstanceOf(InstanceOfAssertFactories.list(DocumentProblem.class))
			.extracting(DocumentProblem::path, DocumentProblem::code);
	}

	private InvalidTopologyException refusal(String text) {
		InvalidTopologyException ex = catchThrowableOfType(InvalidTopologyException.class,
				() -> this.documents.read(text));
		assertThat(ex).as(text).isNotNull();
		return ex;
	}

}
