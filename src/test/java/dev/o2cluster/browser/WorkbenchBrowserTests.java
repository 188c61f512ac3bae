package dev.o2cluster.browser;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.Zips;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostList;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Roles as a workbench: ticks by hand and by key, and what they change in the files.
 */
@ConsoleTest
class WorkbenchBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private static final String LINE = "6 192.168.0.1=wcasd* 192.168.0.2=asd";

	private static final String SECOND_NODE = "o2server/config/node_" + SeedPair.SECOND + ".json";

	private final int port;

	private final Topologies topologies;

	WorkbenchBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
		StoredTopologies.clear(topologies);
	}

	@Test
	void seedPairToBothZipsInThreeClicksAndOneLine() throws IOException {
		Operator operator = CHROMIUM.operator(this.port);
		operator.page()
			.addInitScript("document.addEventListener('click', (event) => event.isTrusted && localStorage"
					+ ".setItem('clicks', Number(localStorage.getItem('clicks')) + 1), true)");
		operator.open("/topologies").follow("list.new");
		assertThat(operator.page().locator("#hosts")).isFocused();
		operator.page().keyboard().insertText(LINE);
		operator.press("new.create");
		Map<String, byte[]> cluster = Zips.unpack(operator.download("deliver.all"));

		assertThat(operator.page().evaluate("localStorage.getItem('clicks')")).isEqualTo("3");
		ClusterBundle expected = ClusterBundle.of(this.topologies.get(this.topologies.list().get(0).id()).topology());
		assertThat(expected.topology()).isEqualTo(SeedPair.of("6").withName(expected.topology().name()));
		for (Host host : expected.topology().hosts()) {
			assertThat(cluster.get(host.address() + ".zip")).isEqualTo(BundleWriter.bytes(expected.of(host)));
		}
	}

	@Test
	void everyTickShowsTheFilesAndLinesItChanges() {
		StoredTopology pair = pair();
		Operator operator = CHROMIUM.operator(this.port).open(roles(pair));
		assertThat(operator.page().locator("#files-changes a")).hasCount(0);
		operator.box("data", SeedPair.SECOND).uncheck();

		Locator file = operator.page().locator("#file");
		assertThat(file).hasAttribute("data-path", SECOND_NODE);
		assertThat(file.locator(".line--removed code")).hasText("    \"enable\": true,");
		assertThat(file.locator(".line--added code")).hasText("    \"enable\": false,");
		assertThat(file.locator(".line--added .lines__sign")).hasText("+");
		assertThat(operator.page().locator("#files-tree a[data-changed][aria-current]")).containsText(SECOND_NODE);
		assertThat(operator.page().locator("#files-changes")).containsText("topology.json");
		assertThat(operator.page().locator("#one-line")).hasValue("6 192.168.0.1=wcasd* 192.168.0.2=as");
		assertThat(operator.page().locator("#head-counts .count--warning")).hasCount(0);
		file.locator(".line--added .why summary").click();
		assertThat(file.locator(".line--added .why p")).containsText(SeedPair.SECOND);
		assertThat(stored(pair)).isEqualTo(pair.topology());

		operator.box("data", SeedPair.SECOND).check();
		assertThat(file.locator(".line--added")).hasCount(0);
		assertThat(operator.page().locator("#files-changes a")).hasCount(0);
	}

	@Test
	void ticksThatMakeNoClusterSayWhyInPlace() {
		Operator operator = CHROMIUM.operator(this.port).open(roles(pair()));
		operator.box("center", SeedPair.FIRST).uncheck();
		assertThat(operator.page().locator("#refusal")).containsText(operator.words("roles.refused"));
		operator.press("matrix.undo");
		assertThat(operator.page().locator("#refusal .summary")).hasCount(0);
		assertThat(operator.box("center", SeedPair.FIRST)).isChecked();
	}

	@Test
	void filesAreOpenedFoldedAndLinked() {
		Operator operator = CHROMIUM.operator(this.port).open(roles(pair()));
		operator.page().locator("#files-tree a").getByText("o2server/local/node.cfg").click();
		assertThat(operator.page().locator("#file")).hasAttribute("data-path", "o2server/local/node.cfg");
		assertThat(operator.page().locator("#file-text code")).hasText("192.168.0.1");
		assertThat(operator.page()).hasURL(Pattern.compile("file=o2server%2Flocal%2Fnode.cfg"));
		operator.page().reload();
		assertThat(operator.page().locator("#file-text code")).hasText("192.168.0.1");

		operator.page().locator("#files-host").selectOption(SeedPair.SECOND);
		assertThat(operator.page().locator("#file")).hasAttribute("data-path", SECOND_NODE);
		assertThat(operator.page().locator("#file-text .hljs-attr").first()).isVisible();
		operator.press("browse.fold");
		assertThat(operator.page().getByText("\"isPrimaryCenter\"")).isVisible();
		assertThat(operator.page().getByText("\"tcpPort\"")).isHidden();
	}

	@Test
	void keysMoveTickAndUndo() {
		Operator operator = CHROMIUM.operator(this.port).open(roles(pair()));
		Locator second = operator.box("web", SeedPair.SECOND);
		operator.box("web", SeedPair.FIRST).focus();
		keys(operator, "ArrowDown");
		assertThat(second).isFocused();
		assertThat(operator.page().locator("[data-matrix] :is(input, button)[tabindex='0']")).hasCount(1);
		keys(operator, "w", "c", "a", "s", "d", "p");
		assertLine(operator, "6 192.168.0.1=wcasd 192.168.0.2=wc*");
		keys(operator, "Shift+KeyS");
		assertLine(operator, "6 192.168.0.1=wcasd 192.168.0.2=wcs*");
		keys(operator, "Alt+KeyW");
		assertLine(operator, "6 192.168.0.1=wcasd 192.168.0.2=wcasd*");
		keys(operator, "Control+z", "Control+z", "Control+z");
		assertLine(operator, "6 192.168.0.1=wcasd* 192.168.0.2=wc");
		keys(operator, "Control+Shift+Z");
		assertLine(operator, "6 192.168.0.1=wcasd 192.168.0.2=wc*");
		keys(operator, "Control+z", "End");
		assertThat(operator.field("roles.primary.cell", SeedPair.SECOND)).isFocused();
		assertLine(operator, "6 192.168.0.1=wcasd* 192.168.0.2=wc");
		keys(operator, "Control+Home", "ArrowRight", "ArrowRight", "ArrowUp", "Enter");
		assertLine(operator, "6 192.168.0.1=casd* 192.168.0.2=c");
	}

	@Test
	void ticksCountBeforeTheScriptCameAndWhileAnswersAreOnTheirWay() {
		StoredTopology pair = pair();
		Operator operator = CHROMIUM.operator(this.port);
		Held scripts = Held.of(operator, "**/js/*.js");
		Held answers = Held.of(operator, "**/roles/ticks");
		operator.page().navigate(roles(pair), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
		operator.box("web", SeedPair.SECOND).check();
		scripts.letGo();
		answers.await();
		assertThat(operator.page().locator("[data-dirty]")).isVisible();
		operator.box("web", SeedPair.SECOND).focus();
		keys(operator, "c", "a", "s");
		assertThat(operator.box("storage", SeedPair.SECOND)).not().isChecked();
		answers.letGo();
		assertLine(operator, "6 192.168.0.1=wcasd* 192.168.0.2=wcd");
		operator.open("/checks").open(roles(pair));
		assertLine(operator, "6 192.168.0.1=wcasd* 192.168.0.2=wcd");
		assertThat(operator.page().locator(".notice--draft")).isVisible();
	}

	@Test
	void oneUnreadableAnswerDoesNotEndThePreview() {
		Operator operator = CHROMIUM.operator(this.port).open(roles(pair()));
		operator.page()
			.route("**/roles/ticks", (route) -> route.fulfill(new Route.FulfillOptions().setBody("<html>")),
					new Page.RouteOptions().setTimes(1));
		operator.page().waitForResponse("**/roles/ticks", () -> operator.box("web", SeedPair.SECOND).check());
		operator.box("center", SeedPair.SECOND).check();
		assertLine(operator, "6 192.168.0.1=wcasd* 192.168.0.2=wcasd");
		assertThat(operator.leave()).singleElement().asString().contains("not valid JSON");
	}

	@Test
	void manyHostsAreFilteredSelectedAndTickedTogether() {
		Topology wide = SeedPair.of("6");
		List<Host> hosts = HostList.parse("10.0.7.[1-40]")
			.addresses()
			.stream()
			.map((address) -> Host.usual(address, address.value().equals("10.0.7.1")))
			.toList();
		StoredTopology stored = this.topologies.create(wide.withHosts(hosts), "li");
		Operator operator = CHROMIUM.operator(this.port).open(roles(stored));
		operator.page().locator("#filter").fill("10.0.7.3");
		assertThat(operator.page().locator("tbody tr:visible")).hasCount(11);
		assertThat(operator.page()).hasURL(Pattern.compile("filter=10.0.7.3"));
		operator.field("matrix.pick.all").check();
		assertThat(operator.page().locator("[data-picked]")).containsText("11");
		operator.page().locator("[data-apply=web]").click();
		operator.page().locator("#filter").fill("");
		assertThat(operator.page().locator("input[data-role=web]:checked")).hasCount(12);
		operator.press("roles.save");
		assertThat(stored(stored).hosts().stream().filter((host) -> host.runs(ServerRole.WEB))).hasSize(12);
	}

	@Test
	void whatIsNotSavedSurvivesLanguageThemeAndOtherPages() {
		StoredTopology pair = pair();
		Operator operator = CHROMIUM.operator(this.port).open(roles(pair));
		operator.box("web", SeedPair.SECOND).check();
		operator.follow("layout.language.zh");
		assertThat(operator.page().locator("html")).hasAttribute("lang", "zh-CN");
		assertThat(operator.page().locator(".notice--draft")).isVisible();
		assertLine(operator, "6 192.168.0.1=wcasd* 192.168.0.2=wasd");
		operator.follow("layout.language.en").follow("layout.theme.dark");
		operator.open("/topologies/" + pair.id() + "/deliver").open(roles(pair));
		assertThat(operator.box("web", SeedPair.SECOND)).isChecked();
		operator.press("draft.discard");
		assertThat(operator.page().locator(".notice--draft")).containsText(operator.words("draft.dropped"));
		assertThat(operator.box("web", SeedPair.SECOND)).not().isChecked();
		operator.press("draft.undo");
		assertThat(operator.box("web", SeedPair.SECOND)).isChecked();
		operator.press("draft.discard");
		assertThat(operator.page().locator(".notice--draft")).containsText(operator.words("draft.dropped"));
		operator.open(roles(pair));
		assertThat(operator.page().locator(".notice--draft")).hasCount(0);
		assertThat(operator.box("web", SeedPair.SECOND)).not().isChecked();

		operator.open("/topologies/new").page().locator("#hosts").fill("10.0.0.[1-3]");
		operator.open("/checks").open("/topologies/new");
		assertThat(operator.page().locator("#hosts")).hasValue("10.0.0.[1-3]");
		operator.press("new.create");
		operator.open("/topologies/new");
		assertThat(operator.page().locator("#hosts")).hasValue("");
	}

	@Test
	void theLineIsEditedOrSaysWhatIsWrong() {
		StoredTopology pair = pair();
		Operator operator = CHROMIUM.operator(this.port).open("/topologies/" + pair.id() + "/hosts");
		assertThat(operator.page().locator("#one-line")).hasValue(LINE);
		operator.page().locator("#one-line").fill("6 192.168.0.1=wcad* 192.168.0.2=s 192.168.0.[3-4]=a");
		operator.page().locator("#one-line").press("Enter");
		assertThat(operator.page().locator(".notice")).containsText(operator.words("notice.saved"));
		assertLine(operator, "6 192.168.0.1=wcad* 192.168.0.2=s 192.168.0.3=a 192.168.0.4=a");
		operator.page().locator("#one-line").fill("6 192.168.0.1=wcx*");
		operator.press("oneLine.apply");
		assertThat(operator.page().locator(".summary")).containsText("192.168.0.1=wcx*");
		assertThat(operator.page().locator("#line")).hasValue("6 192.168.0.1=wcx*");
		assertThat(stored(pair).hosts()).hasSize(4);
	}

	@Test
	void paletteAndKeysAreReachedByKeyboard() {
		StoredTopology pair = pair();
		Operator operator = CHROMIUM.operator(this.port).open(roles(pair));
		keys(operator, "?");
		assertThat(operator.heading(operator.words("keys.title"))).isVisible();
		keys(operator, "Escape", "Control+k");
		operator.page().keyboard().insertText("node_" + SeedPair.SECOND);
		assertThat(operator.page().locator("#palette [role=option]")).hasCount(1);
		assertThat(operator.violations()).isEmpty();
		keys(operator, "Enter");
		assertThat(operator.page().locator("#file")).hasAttribute("data-path", SECOND_NODE);
		assertThat(operator.path()).contains("/review?host=" + SeedPair.SECOND);
	}

	@Test
	void theWholeWizardIsWalkedByKeyboardAlone() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		tabTo(operator, operator.link("list.new"));
		keys(operator, "Enter");
		assertThat(operator.page().locator("#hosts")).isFocused();
		operator.page().keyboard().type("192.168.0.[1-2]");
		tabTo(operator, operator.button("new.create"));
		keys(operator, "Enter");
		tabTo(operator, operator.page().locator("[data-matrix] input[tabindex='0']"));
		keys(operator, "ArrowDown", "w");
		tabTo(operator, operator.button("roles.next"));
		keys(operator, "Enter");
		assertThat(operator.page()).hasURL(Pattern.compile("/review$"));
		tabTo(operator, operator.link("review.next"));
		keys(operator, "Enter");
		assertThat(operator.page()).hasURL(Pattern.compile("/deliver$"));
		tabTo(operator, operator.link("deliver.zip", SeedPair.SECOND));
		assertThat(operator.page().waitForDownload(() -> keys(operator, "Enter")).suggestedFilename())
			.isEqualTo(SeedPair.SECOND + ".zip");
		assertThat(stored(this.topologies.get(this.topologies.list().get(0).id())).hosts().get(1).runs(ServerRole.WEB))
			.isTrue();
	}

	@Test
	void filesFollowTheTicksWithoutAnyScript() {
		StoredTopology pair = pair();
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(roles(pair));
		operator.box("web", SeedPair.FIRST).uncheck();
		operator.press("roles.look");
		assertThat(operator.box("web", SeedPair.FIRST)).not().isChecked();
		assertThat(operator.page().locator("#file-text .line--added code").first()).containsText("\"enable\": false");
		assertThat(operator.page().locator("#files-tree a[data-changed]").first()).isVisible();
		assertThat(stored(pair)).isEqualTo(pair.topology());
		operator.press("roles.save");
		assertThat(stored(pair).hosts().get(0).runs(ServerRole.WEB)).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "ENGLISH, light, 1920", "CHINESE, dark, 1920", "ENGLISH, dark, 375", "CHINESE, light, 640" })
	void anEditedWorkbenchIsAccessibleAtEveryWidth(Wish language, String theme, int width) {
		Operator operator = CHROMIUM.operator(this.port, language);
		operator.page().setViewportSize(width, 900);
		operator.open(roles(pair()) + "?theme=" + theme);
		operator.box("data", SeedPair.SECOND).uncheck();
		assertThat(operator.page().locator("#file .line--added")).hasCount(1);
		assertThat(operator.violations()).isEmpty();
		assertThat(operator.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
		BoundingBox matrix = operator.page().locator("[data-matrix]").boundingBox();
		BoundingBox file = operator.page().locator("#file").boundingBox();
		assertThat(file.x > matrix.x + matrix.width).isEqualTo(width == 1920);
	}

	private StoredTopology pair() {
		return this.topologies.create(SeedPair.of("6"), "li");
	}

	private Topology stored(StoredTopology topology) {
		return this.topologies.get(topology.id()).topology();
	}

	private static String roles(StoredTopology topology) {
		return "/topologies/" + topology.id() + "/roles";
	}

	private static void assertLine(Operator operator, String line) {
		assertThat(operator.page().locator("#one-line")).hasValue(line);
	}

	private static void keys(Operator operator, String... keys) {
		for (String key : keys) {
			operator.page().keyboard().press(key);
		}
	}

	/** Presses the tab key until a control has the focus. */
	private static void tabTo(Operator operator, Locator control) {
		for (int i = 0; i < 120; i++) {
			if (Boolean.TRUE.equals(control.evaluate("(one) => one === document.activeElement"))) {
				return;
			}
			operator.page().keyboard().press("Tab");
		}
		throw new AssertionError("The tab key never came to " + control);
	}

}
