package dev.o2cluster.nodeconfig;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.RandomTopologies;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link NodeConfigs}.
 */
class NodeConfigsTests {

	private static final String OWN = """
			{
			  "enable": true,
			  "isPrimaryCenter": true,
			  "center": {
			    "enable": true,
			    "order": 0.0,
			    "port": 20030.0,
			    "###enable": "on or off",
			    "###order": "smallest first"
			  },
			  "application": {
			    "enable": true,
			    "port": 20020.0,
			    "ours": {
			      "deep": [
			        1.50,
			        {}
			      ]
			    }
			  },
			  "web": {
			    "enable": true,
			    "sslEnable": false
			  },
			  "data": {
			    "enable": true
			  },
			  "storage": {
			    "enable": true,
			    "name": "251"
			  },
			  "autoStart": true,
			  "zzz": -0,
			  "###web": "Web 服务器"
			}
			""";

	@Test
	void ownSampleComesBackWithOnlyTheDesignsKeysChanged() {
		NodeConfigs nodes = NodeConfigs.of(withSample("6", OWN));
		assertThat(nodes.all().get(0).text()).isEqualTo(OWN.replace("\"autoStart\": true", "\"autoStart\": false"));
		assertThat(nodes.all().get(1).text()).isEqualTo(OWN.replace("\"autoStart\": true", "\"autoStart\": false")
			.replace("\"isPrimaryCenter\": true", "\"isPrimaryCenter\": false")
			.replace("\"center\": {\n    \"enable\": true", "\"center\": {\n    \"enable\": false")
			.replace("\"web\": {\n    \"enable\": true", "\"web\": {\n    \"enable\": false")
			.replace("\"251\"", "\"252\""));
		assertThat(nodes.sampleText()).isEqualTo(OWN);
		assertThat(nodes.changesFromSample(nodes.topology().hosts().get(0))).containsExactly("/autoStart");
		assertThat(nodes.changesFromSample(nodes.topology().hosts().get(1))).containsExactly("/isPrimaryCenter",
				"/center/enable", "/web/enable", "/storage/name", "/autoStart");
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void everyFileBearsASignOfItsLineAndOfNoNewerOne(String line) {
		assertThat(NodeConfigs.of(SeedPair.of(line)).all()).allSatisfy(
				(node) -> assertThat(Releases.catalog().byNode(node.content())).map(Release::id).hasValue(line));
	}

	@Test
	void sectionsTheOwnSampleLacksAreWrittenWhereTheyBelong() {
		NodeConfigs nodes = NodeConfigs
			.of(withSample("6", "{\"enable\": true, \"web\": null, \"mine\": {\"a\": 1e2}}"));
		assertThat(nodes.all().get(1).content().propertyNames()).containsExactly("enable", "isPrimaryCenter", "center",
				"application", "web", "data", "storage", "autoStart", "mine");
		assertThat(nodes.all().get(1).content().path("web")).hasToString("{\"enable\":false}");
		assertThat(nodes.all().get(1).text()).contains("\"a\": 1e2");
		assertThat(nodes.port(nodes.topology().hosts().get(0), ServerRole.CENTER)).isEqualTo(20030);
	}

	@Test
	void settingsOverridesAndSampleBuildOnEachOther() throws JsonSyntaxException {
		Topology topology = withSample("6", OWN);
		Host second = topology.hosts()
			.get(1)
			.withSettings(topology.hosts().get(1).settings().with("application", "port", json("8081")))
			.withOverrides((ObjectNode) json("{\"application\": {\"ours\": null}, \"extra\": {\"x\": 1}}"));
		topology = topology.withHost(second)
			.withSettings(Settings.NONE.with("application", "port", json("8080")).with("web", "port", json("81")))
			.withOverrides((ObjectNode) json("{\"extra\": {\"x\": 0, \"y\": 2}}"));
		NodeConfigs nodes = NodeConfigs.of(topology);
		assertThat(nodes.all().get(0).content().path("application").path("port").intValue()).isEqualTo(8080);
		assertThat(nodes.all().get(1).content().path("application")).hasToString("{\"enable\":true,\"port\":8081}");
		assertThat(nodes.all().get(1).content().path("extra")).hasToString("{\"x\":1,\"y\":2}");
		assertThat(nodes.all().get(1).content().path("web").propertyNames()).containsExactly("enable", "port",
				"sslEnable");
		assertThat(reasons(nodes, 1, "/application/port", "/extra/x", "/extra/y", "/web/port", "/center/order"))
			.containsExactly(Origin.HOST_SETTING, Origin.OVERRIDE, Origin.OVERRIDE, Origin.CLUSTER_SETTING,
					Origin.SAMPLE);
		assertThat(reasons(nodes, 0, "/center/order", "/autoStart", "/web/enable", "/zzz", "/extra/x"))
			.containsExactly(Origin.SAFETY, Origin.SAFETY, Origin.DESIGN, Origin.SAMPLE, Origin.OVERRIDE);
	}

	@Test
	void builtInValuesAreReleaseDefaults() {
		NodeConfigs nodes = NodeConfigs.of(SeedPair.of("6"));
		assertThat(reasons(nodes, 1, "/application/port", "/storage/name", "/center/enable", "/dumpData/size"))
			.containsExactly(Origin.RELEASE_DEFAULT, Origin.HOST_SETTING, Origin.DESIGN, Origin.RELEASE_DEFAULT);
		ExplainedLine center = line(nodes, 1, "/center/enable");
		assertThat(ReasonTexts.of(Texts.ENGLISH).reason(center.because()))
			.isEqualTo("The role center is not ticked for 192.168.0.2. It has to be written out: O2OA switches on a "
					+ "role whose section is missing.");
		assertThat(ReasonTexts.of(Texts.CHINESE).origin(Origin.SAFETY)).isEqualTo("安全规则");
	}

	@Test
	void explanationsNameTheLineTheirValueStandsOn() {
		RandomTopologies random = new RandomTopologies(44);
		for (int i = 0; i < 200; i++) {
			NodeConfigs nodes = NodeConfigs.of(random.next());
			nodes.topology().hosts().forEach((host) -> {
				List<String> text = nodes.of(host).text().lines().toList();
				List<ExplainedLine> lines = nodes.explain(host);
				lines.forEach((line) -> {
					assertThat(nodes.of(host).content().at(line.pointer())).isEqualTo(line.value());
					String written = text.get(line.line() - 1);
					String last = line.opening() ? (line.value().isObject() ? "{" : "[") : valueText(line.value());
					assertThat(written.endsWith(",") ? written.substring(0, written.length() - 1) : written)
						.endsWith(last);
					texts(line.because());
				});
				assertThat(lines).extracting(ExplainedLine::line).isSorted().doesNotHaveDuplicates();
				long closing = text.stream().filter((line) -> line.matches("\\s*[}\\]],?")).count();
				assertThat(lines.size() + closing + 1).isEqualTo(text.size());
			});
		}
	}

	private static void texts(Because because) {
		for (Locale locale : Texts.locales()) {
			assertThat(ReasonTexts.of(locale).reason(because)).isNotBlank().doesNotContain("{0}", "''");
			assertThat(ReasonTexts.of(locale).origin(because.origin())).isNotBlank();
		}
	}

	private static String valueText(JsonNode value) {
		return JsonText.print(value).stripTrailing();
	}

	@ParameterizedTest
	@CsvSource({ "4, x_file_assemble_control, x_file_assemble_control",
			"6, *x_file_assemble_control, com.x.base.core.project.x_file_assemble_control" })
	void bareModuleNamesAreWrittenAsTheLineComparesThem(String release, String pattern, String name)
			throws JsonSyntaxException {
		Settings settings = Settings.NONE
			.with("application", "includes", json("[\"x_file_assemble_control\", \"*x_cms*\", \"x_ours\"]"))
			.with("application", "excludes", json("[\"x_file_assemble_control\"]"))
			.with("application", "weights", json("[{\"name\": \"x_file_assemble_control\", \"weight\": 50}]"));
		NodeConfig node = NodeConfigs.of(SeedPair.of(release).withSettings(settings)).all().get(0);
		assertThat(strings(node.value(ServerRole.APPLICATION, "includes"))).containsExactly(pattern, "*x_cms*",
				"x_ours");
		assertThat(strings(node.value(ServerRole.APPLICATION, "excludes"))).containsExactly(pattern);
		assertThat(node.value(ServerRole.APPLICATION, "weights").get(0).path("name").stringValue()).isEqualTo(name);
		assertThat(node.value(ServerRole.APPLICATION, "weights").get(0).path("weight").intValue()).isEqualTo(50);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "{\"application\": {\"port\": 8080.9}} | 8080", "{\"application\": {\"port\": \"8080\"}} | 8080",
					"{\"application\": {\"port\": 70000}} | 20020", "{\"application\": {\"port\": 1e99}} | 20020",
					"{\"application\": {\"port\": {}}} | 20020", "{\"application\": null} | 20020",
					"{\"application\": 5} | 20020", "{\"application\": {\"port\": -1}} | 20020" })
	void portsAreReadAsO2oaReadsThem(String override, int port) throws JsonSyntaxException {
		Topology topology = SeedPair.of("6").withOverrides((ObjectNode) json(override));
		assertThat(NodeConfigs.of(topology).port(topology.primary(), ServerRole.APPLICATION)).isEqualTo(port);
	}

	private static Topology withSample(String release, String text) {
		return SeedPair.of(release).withSample(Optional.of(Sample.read(text)));
	}

	private static JsonNode json(String text) throws JsonSyntaxException {
		return JsonText.parse(text);
	}

	private static List<String> strings(JsonNode array) {
		return array.valueStream().map(JsonNode::stringValue).toList();
	}

	private static ExplainedLine line(NodeConfigs nodes, int host, String pointer) {
		return nodes.explain(nodes.topology().hosts().get(host))
			.stream()
			.filter((line) -> line.pointer().equals(pointer))
			.findFirst()
			.orElseThrow();
	}

	private static List<Origin> reasons(NodeConfigs nodes, int host, String... pointers) {
		return Stream.of(pointers).map((pointer) -> line(nodes, host, pointer).because().origin()).toList();
	}

}
