package dev.o2cluster.topology;

import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.NodeField.Holds;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Settings as members of the document.
 */
class SettingsDocumentTests {

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	static Stream<Release> lines() {
		return Releases.catalog().releases().stream();
	}

	@ParameterizedTest
	@MethodSource("lines")
	void everyFieldOfTheLineIsSettableForTheClusterAndForAHost(Release line) {
		RandomTopologies random = new RandomTopologies(line.id().hashCode());
		line.sections().forEach((section, fields) -> fields.forEach((field) -> {
			if (!DesignOwned.contains(section, field.name())) {
				isSettable(line, section, field, random.value(line, field));
			}
		}));
	}

	private void isSettable(Release line, String section, NodeField field, JsonNode value) {
		ObjectNode document = TopologyDocument.tree(SeedPair.of(line.id()));
		document.withObjectProperty("settings").withObjectProperty(section).set(field.name(), value);
		NodeConfigs forAll = NodeConfigs.of(this.documents.read(document));
		// storage names stand on the hosts of the seed pair already
		if (!(section.equals("storage") && field.name().equals("name"))) {
			assertThat(forAll.all()).allSatisfy((node) -> holds(node, section, field, value));
		}
		document.remove("settings");
		ObjectNode second = (ObjectNode) document.path("hosts").get(1);
		second.withObjectProperty("settings").withObjectProperty(section).set(field.name(), value);
		NodeConfigs forOne = NodeConfigs.of(this.documents.read(document));
		holds(forOne.all().get(1), section, field, value);
		assertThat(forOne.all().get(0).text()).isEqualTo(NodeConfigs.of(SeedPair.of(line.id())).all().get(0).text());
	}

	private static void holds(NodeConfig node, String section, NodeField field, JsonNode value) {
		JsonNode holder = section.equals(Release.ROOT) ? node.content() : node.content().path(section);
		JsonNode written = holder.path(field.name());
		if (field.type().name().equals("OBJECT")) {
			value.forEachEntry((key, member) -> assertThat(written.path(key)).as(key).isEqualTo(member));
		}
		else if (field.holds() == Holds.MODULES) {
			assertThat(written.size()).isEqualTo(value.size());
		}
		else {
			assertThat(written).as(section + "." + field.name()).isEqualTo(value);
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"web\": {\"nope\": 1}} | settings.web.nope | settings.unknownField",
			"{\"nope\": {}} | settings.nope | settings.unknownSection", "{\"web\": 1} | settings.web | document.object",
			"{\"web\": {\"port\": \"80\"}} | settings.web.port | value.type.integer",
			"{\"web\": {\"port\": 80.5}} | settings.web.port | value.type.integer",
			"{\"web\": {\"port\": 0}} | settings.web.port | value.range",
			"{\"web\": {\"port\": 65535}} | settings.web.port | value.range",
			"{\"web\": {\"port\": 1e400}} | settings.web.port | value.range",
			"{\"web\": {\"port\": null}} | settings.web.port | value.type.integer",
			"{\"web\": {\"enable\": true}} | settings.web.enable | settings.owned",
			"{\"root\": {\"isPrimaryCenter\": true}} | settings.root.isPrimaryCenter | settings.owned",
			"{\"root\": {\"dumpData\": {\"size\": \"x\"}}} | settings.root.dumpData.size | value.type.integer",
			"{\"root\": {\"dumpData\": {\"x\": 1}}} | settings.root.dumpData.x | settings.unknownField",
			"{\"application\": {\"includes\": [1]}} | settings.application.includes | value.type.strings",
			"{\"application\": {\"weights\": [{\"name\": \"x\"}]}} | settings.application.weights | value.type.weights" })
	void whatDoesNotFitIsRefusedWithItsPath(String settings, String path, String code) {
		String document = TopologyDocument.text(SeedPair.of("6"))
			.replaceFirst("\"hosts\"", "\"settings\": " + settings.replace("$", "") + ", \"hosts\"");
		assertThatExceptionOfType(InvalidTopologyException.class).isThrownBy(() -> this.documents.read(document))
			.satisfies((ex) -> assertThat(ex.problems()).singleElement().satisfies((problem) -> {
				assertThat(problem.path()).isEqualTo(path);
				assertThat(problem.code()).isEqualTo(code);
			}));
	}

	@ParameterizedTest
	@CsvSource({ "8080.0", "8.08e3", "8080" })
	void wholeNumbersAreKeptAsIntegers(String number) {
		String document = TopologyDocument.text(SeedPair.of("6"))
			.replaceFirst("\"hosts\"", "\"settings\": {\"web\": {\"port\": " + number + "}}, \"hosts\"");
		Topology topology = this.documents.read(document);
		assertThat(topology.settings().find("web", "port")).map(JsonNode::toString).contains("8080");
		assertThat(NodeConfigs.of(topology).all().get(0).text()).contains("\"port\": 8080,");
	}

}
