package dev.o2cluster.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings, overrides, own samples, the release and comparisons, in a browser.
 */
@ConsoleTest
class SettingsBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private final int port;

	private final Topologies topologies;

	private final StoredTopology pair;

	SettingsBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
		StoredTopologies.clear(topologies);
		this.pair = topologies.create(SeedPair.of("6"), "li");
	}

	@ParameterizedTest
	@EnumSource(value = Wish.class, names = { "ENGLISH", "NO_SCRIPT" })
	void valuesAreSetForTheClusterThenForAHostAndResetAgain(Wish wish) {
		Operator operator = CHROMIUM.operator(this.port, wish).open(path("settings"));
		field(operator, "application.port").fill("8080");
		field(operator, "root.dumpData.enable").selectOption("true");
		field(operator, "root.dumpData.cron").fill("0 0 2 * * ?");
		operator.press("settings.save");
		assertThat(operator.page().locator(".setting__plan")).hasText("Every day at 02:00");
		assertThat(operator.page().locator(".setting--chosen")).hasCount(3);

		operator.page().locator(".tree").getByText(SeedPair.SECOND).click();
		assertThat(field(operator, "application.port")).hasValue("8080");
		field(operator, "application.port").fill("8081");
		operator.press("settings.save");
		Topology stored = stored();
		assertThat(stored.settings().find("application", "port")).map(JsonNode::intValue).contains(8080);
		assertThat(stored.settings().find("root", "dumpData"))
			.hasToString("Optional[{\"enable\":true,\"cron\":\"0 0 2 * * ?\"}]");
		assertThat(stored.hosts().get(1).settings().find("application", "port")).map(JsonNode::intValue).contains(8081);

		operator.page().locator("button[name=reset][value='application.port']").click();
		assertThat(field(operator, "application.port")).hasValue("8080");
		assertThat(stored().hosts().get(1).settings().find("application", "port")).isEmpty();
		assertThat(stored().hosts().get(1).settings().find("storage", "name")).isPresent();
	}

	@Test
	void savingAnUntouchedFormChangesNothing() {
		Operator operator = CHROMIUM.operator(this.port).open(path("settings") + "?host=" + SeedPair.SECOND);
		operator.press("settings.save");
		assertThat(operator.page().locator(".notice")).containsText(operator.words("notice.saved"));
		assertThat(this.topologies.get(this.pair.id()).tag()).isEqualTo(this.pair.tag());
	}

	@Test
	void modulesAreChosenByTheirPlainNames() {
		Operator operator = CHROMIUM.operator(this.port).open(path("settings"));
		Locator modules = operator.page()
			.locator("fieldset.modules")
			.filter(new Locator.FilterOptions().setHas(operator.page().locator("[id='application.includes']")));
		modules.locator("summary").click();
		modules.getByLabel("Cloud files x_file_assemble_control").check();
		field(operator, "application.includes").fill("*x_mine\n");
		operator.press("settings.save");
		assertThat(modules.getByLabel("Cloud files x_file_assemble_control")).isChecked();
		assertThat(stored().settings().find("application", "includes"))
			.hasToString("Optional[[\"x_file_assemble_control\",\"*x_mine\"]]");
		operator.open(path("review"));
		assertThat(operator.page().locator("#file-text")).containsText("\"*x_file_assemble_control\",");
	}

	@Test
	void everyMistakeIsNamedAtItsFieldAndNothingIsLost() {
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(path("settings"));
		field(operator, "web.port").fill("70000");
		operator.page().locator("[id='center.config']").fill("{ 'a': }");
		field(operator, "web.proxyHost").fill("oa.example.com");
		operator.page().locator("form#settings").evaluate("form => form.noValidate = true");
		operator.press("settings.save");
		assertThat(operator.page().locator(".summary a")).hasCount(2);
		assertThat(operator.page().locator("[id='web.port-error']")).containsText("1 to 65534");
		assertThat(operator.page().locator("[id='center.config-error']")).containsText("Line 1, column 8");
		assertThat(field(operator, "web.port")).hasValue("70000");
		assertThat(field(operator, "web.proxyHost")).hasValue("oa.example.com");
		assertThat(stored().settings()).isEqualTo(Settings.NONE);
	}

	@Test
	void overridesShowTheirFirstMistakeAndWhatTheyChange() {
		Operator operator = CHROMIUM.operator(this.port).open(path("overrides") + "?host=" + SeedPair.SECOND);
		operator.page().fill("#patch", "{\n  \"web\": { \"x\" 1 }\n}");
		operator.press("overrides.save");
		assertThat(operator.page().locator("#patch-error")).containsText("Line 2, column 16");
		operator.page().fill("#patch", "{\n  // for the auditors\n  \"audit\": { \"level\": 2.0 }\n}");
		operator.press("overrides.preview");
		assertThat(operator.page().locator(".diff__row--added"))
			.containsText(new String[] { "autoStart", "audit", "2.0", "}" });
		assertThat(stored().hosts().get(1).overrides().isEmpty()).isTrue();
		operator.press("overrides.save");
		assertThat(operator.page().locator("#patch")).hasValue("{\n  \"audit\": {\n    \"level\": 2.0\n  }\n}\n");
		operator.open(path("review") + "?host=" + SeedPair.SECOND);
		Locator line = operator.page()
			.locator(".lines li")
			.filter(new Locator.FilterOptions().setHasText("\"level\": 2.0"));
		line.locator("summary").click();
		assertThat(line.locator("p")).containsText("The overrides of 192.168.0.2");
	}

	@Test
	void ownSampleIsUploadedExplainedAndTakenBack() {
		Operator operator = CHROMIUM.operator(this.port).open(path("sample"));
		byte[] file = "{ # ours\r\n 'enable': true, \"web\": {\"port\": 80.0, \"mine\": [1,]}}"
			.getBytes(StandardCharsets.UTF_8);
		operator.page().setInputFiles("#file", new FilePayload("node_127.0.0.1.json", "application/json", file));
		operator.press("sample.save");
		assertThat(operator.page().locator(".notes li"))
			.hasText(new String[] { "Line 1, column 3: a comment, dropped # ours",
					"Line 2, column 2: single quotes, written as double quotes",
					"Line 2, column 50: a comma at the end of a list, dropped; O2OA would read an empty entry there" });
		assertThat(stored().sample().map(Sample::text)).contains(new String(file, StandardCharsets.UTF_8));
		operator.press("sample.save");
		assertThat(stored().sample().map(Sample::text)).contains(new String(file, StandardCharsets.UTF_8));
		operator.open(path("review"));
		assertThat(operator.page().locator("#file-text")).containsText("\"port\": 80.0,");
		operator.open(path("sample")).press("sample.remove");
		assertThat(stored().sample()).isEmpty();
	}

	@Test
	void brokenSampleIsRefusedWithItsPlaceAndKeptOnThePage() {
		Operator operator = CHROMIUM.operator(this.port, Wish.CHINESE).open(path("sample"));
		operator.page().fill("#sample", "{\n  \"a\": 1,\n}");
		operator.press("sample.save");
		assertThat(operator.page().locator("#sample-error")).containsText("第 3 行第 1 列");
		assertThat(operator.page().locator("#sample")).hasValue("{\n  \"a\": 1,\n}");
		assertThat(stored().sample()).isEmpty();
	}

	@Test
	void anotherReleaseShowsWhatChangesAndDropsNothingUnasked() {
		this.topologies.save(this.pair.id(), this.pair.tag(), this.pair.topology()
			.withSettings(Settings.NONE.with("web", "weight", JsonNodeFactory.instance.numberNode(5))), "li");
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(path("release"));
		FilePayload version = new FilePayload("version.o2", "text/plain",
				"{\"version\":\"8.1.2\"}".getBytes(StandardCharsets.UTF_8));
		operator.page().setInputFiles("#version", version);
		operator.press("release.version.read");
		assertThat(operator.page().locator(".notice")).containsText("8.1.2");
		assertThat(operator.page().locator(".notes li")).containsText(new String[] { "settings.web.weight" });
		assertThat(operator.page().locator(".diff__row--added").getByText("192.168.0.2  start dataSkipInit"))
			.isVisible();
		operator.press("release.save", "7.2, 8.x, 9.x, 10.x");
		assertThat(operator.page().locator("#drop-error")).isVisible();
		assertThat(stored().release().id()).isEqualTo("6");
		operator.page().locator("#drop").check();
		operator.press("release.save", "7.2, 8.x, 9.x, 10.x");
		assertThat(stored().release().id()).isEqualTo("8");
		assertThat(stored().settings()).isEqualTo(Settings.NONE);
	}

	@Test
	void newTopologyLearnsTheReleaseFromVersionO2AndRemembersIt() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies/new");
		operator.field("hosts.add.label").fill("10.0.0.1");
		operator.page().getByText(operator.words("new.release.tell")).click();
		operator.page()
			.setInputFiles("#version",
					new FilePayload("version.o2", "text/plain", "7.1.0".getBytes(StandardCharsets.UTF_8)));
		operator.press("release.version.read");
		assertThat(operator.field("new.release")).hasValue("7");
		assertThat(operator.field("hosts.add.label")).hasValue("10.0.0.1");
		operator.press("new.create");
		operator.open("/topologies/new");
		assertThat(operator.field("new.release")).hasValue("7");
	}

	@Test
	void filesAreComparedWithSampleRevisionAndOtherHost() {
		this.topologies.save(this.pair.id(), this.pair.tag(),
				this.pair.topology()
					.withSettings(Settings.NONE.with("web", "port", JsonNodeFactory.instance.numberNode(8088))),
				"wang");
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT)
			.open(path("review") + "?host=" + SeedPair.SECOND);
		operator.follow("review.compare");
		assertThat(operator.page().locator(".diff__row--added")).hasCount(6);
		operator.field("compare.against").selectOption("revision-1");
		operator.press("compare.show");
		assertThat(operator.page().locator(".diff__row--added"))
			.hasText(new Pattern[] { Pattern.compile("\"port\": 8088,") });
		operator.field("compare.against").selectOption("host-" + SeedPair.FIRST);
		operator.field("compare.view").selectOption("split");
		operator.press("compare.show");
		assertThat(operator.page().locator("tr.diff__row--changed")).hasCount(4);
		assertThat(List.of("sample", "revision-1", "host-" + SeedPair.FIRST)).allSatisfy((against) -> {
			operator.open(path("compare") + "?file=o2server/local/node.cfg&against=" + against);
			assertThat(operator.page().locator(".file")).isVisible();
		});
	}

	private static Locator field(Operator operator, String id) {
		return operator.page().locator("[id='" + id + "']");
	}

	private Topology stored() {
		return this.topologies.get(this.pair.id()).topology();
	}

	private String path(String step) {
		return "/topologies/" + this.pair.id() + "/" + step;
	}

}
