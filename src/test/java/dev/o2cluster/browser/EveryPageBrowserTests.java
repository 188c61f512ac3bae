package dev.o2cluster.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.rollout.Probing;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.rollout.Runs;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds on every page, in both themes and both languages: axe finds nothing, nothing
 * sticks out of a narrow screen, and (as after every browser test) the browser does not
 * complain, of the content security policy for one.
 */
@ConsoleTest
class EveryPageBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private static final int NARROW = 375;

	/**
	 * What another language can break: words that are missing, and the language's name.
	 */
	private static final List<String> WORDS = List.of("html-has-lang", "html-lang-valid", "document-title", "label",
			"button-name", "link-name", "empty-heading", "select-name", "summary-name", "aria-input-field-name");

	/** Other states of pages of a topology. */
	private static final List<String> STATES = List.of("/settings?host=192.168.0.2", "/overrides?host=192.168.0.2",
			"/release?to=8", "/compare?host=192.168.0.2", "/compare?view=split", "/start?kind=stop",
			"/start?kind=rolling", "/start?kind=change&from=1");

	/** What pages need to show anything at all. */
	private static final Map<String, String> QUERIES = Map.of("/topologies/{id}/history/compare", "?from=1&to=2");

	/**
	 * Shown to strangers, reached by a link on another page, or made for another design.
	 */
	private static final Set<String> VISITED_APART = Set.of("/login", "/topologies/{id}/board",
			"/topologies/{id}/problems/{rule}/fixes/{fix}", "/topologies/{id}/problems/{rule}/waiver/{facts}",
			"/topologies/{id}/imported/{key}", "/topologies/{id}/drift/{key}");

	/** Parts of pages, forwards and downloads. */
	private static final Set<String> NO_PAGES = Set.of("/", "/palette", "/topologies/{id}", "/topologies/{id}/presence",
			"/topologies/{id}/runs/{number}/steps", "/topologies/{id}/runs/{number}/events",
			"/topologies/{id}/board/table");

	private final int port;

	private final Topologies topologies;

	private final Runs runs;

	private final Probing probing;

	private final RequestMappingHandlerMapping mapping;

	private final List<String> faults = new ArrayList<>();

	EveryPageBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired Runs runs,
			@Autowired Probing probing, @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping) {
		this.port = port;
		this.topologies = topologies;
		this.runs = runs;
		this.probing = probing;
		this.mapping = requestMappingHandlerMapping;
		StoredTopologies.clear(topologies);
	}

	@ParameterizedTest
	@EnumSource(names = { "ENGLISH", "CHINESE" })
	void everyPageIsAccessibleAndFitsNarrowScreens(Wish language) {
		Operator stranger = CHROMIUM.operator(this.port, language, Wish.SIGNED_OUT);
		lookInBothThemes(stranger.open("/login"));
		lookInBothThemes(stranger.open("/login?error"));

		Operator operator = CHROMIUM.operator(this.port, language);
		lookInBothThemes(operator.open("/topologies"));
		String path = twoRevisions();
		long run = beginRun(path);
		assertThat(pages()).containsAll(VISITED_APART).hasSizeGreaterThan(25);
		pages().stream()
			.filter((pattern) -> !VISITED_APART.contains(pattern))
			.map((pattern) -> pattern + QUERIES.getOrDefault(pattern, ""))
			.map((page) -> page.replace("/topologies/{id}", path).replace("{number}", Long.toString(run)))
			.forEach((page) -> lookInBothThemes(operator.open(page)));
		STATES.forEach((state) -> lookInBothThemes(operator.open(path + state)));
		lookInBothThemes(operator.open(board() + "/board"));
		assertThat(operator.visit("/no-such-page")).isEqualTo(404);
		lookInBothThemes(operator);
		assertThat(this.faults).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "ENGLISH", "CHINESE" })
	void everyRefusalAndReportIsAccessibleAndFitsNarrowScreens(Wish language) {
		Operator operator = CHROMIUM.operator(this.port, language);
		String path = twoRevisions();
		operator.open(path + "/review").page().locator("#problems .problem a.button").first().click();
		look(operator);
		operator.open(path + "/review").page().locator("#problems .problem__actions a:not(.button)").first().click();
		look(operator.press("problems.waiver.save"));
		operator.open(path + "/review").page().locator(".why summary").first().click();
		look(operator);
		operator.open(path + "/hosts").page().fill("#row-1", "a_b");
		operator.page().fill("#add", "10.0.0.[1-2] fe80::1");
		look(operator.press("hosts.save"));
		operator.open(path + "/roles").box("center", SeedPair.FIRST).uncheck();
		look(operator.press("roles.next"));
		operator.open(path + "/settings").page().fill("[id='web.port']", "70000");
		operator.page().locator("[id='application.includes'] >> xpath=..").locator("summary").click();
		look(operator.press("settings.save"));
		operator.open(path + "/sample").page().fill("#sample", "{ // x\n 'a': 1 }");
		look(operator.press("sample.save"));
		operator.page().fill("#sample", "{");
		look(operator.press("sample.save"));
		operator.open(path + "/cluster-files").page().fill("#text", "{}");
		look(operator.press("clusterFiles.save"));
		operator.page().fill("#name", "token.json");
		look(operator.press("clusterFiles.save"));
		operator.page().locator("#file-token\\.json button").first().click();
		look(operator);
		halfDoneRun(operator, path);
		reports(operator, path);
		assertThat(this.faults).isEmpty();
	}

	/** Done, failed, refused, paused and given up. */
	private void halfDoneRun(Operator operator, String path) {
		String run = path + "/runs/" + beginRun(path);
		operator.open(run).page().locator("#step-1 button[value=done]").click();
		operator.page().locator("#step-3 button[value=failed]").click();
		operator.page().locator("#step-1 details summary").click();
		look(operator);
		look(operator.open(run));
		operator.page().locator("#step-2 button[value=skipped]").click();
		look(operator);
		look(operator.press("run.pause"));
		operator.page().getByText(operator.words("run.abort"), new Page.GetByTextOptions().setExact(true)).click();
		look(operator.press("ask.run.submit"));
	}

	private void reports(Operator operator, String path) {
		long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
		Topology found = this.topologies.get(id).topology();
		Host first = found.hosts().get(0);
		FilePayload zip = new FilePayload("host.zip", "application/zip",
				BundleWriter.bytes(ClusterBundle.of(found.withNote("")).of(first)));
		operator.open("/topologies/import").page().locator("#zip").setInputFiles(zip);
		operator.page().locator("main .actions > button.button[type=submit]").last().click();
		look(operator);
		operator.open("/topologies/import").page().locator("#zip").setInputFiles(zip);
		operator.page().fill("#name", "imported " + operator.words("role.web"));
		operator.page().locator("main .actions > button.button[type=submit]").last().click();
		look(operator);
		Topology moved = found.withHost(first
			.withSettings(first.settings().with("application", "port", JsonNodeFactory.instance.numberNode(20029))));
		operator.open(path + "/drift")
			.page()
			.locator("#zip")
			.setInputFiles(new FilePayload("moved.zip", "application/zip",
					BundleWriter.bytes(ClusterBundle.of(moved).of(moved.hosts().get(0)))));
		operator.page().locator("main .actions > button.button[type=submit]").last().click();
		operator.page().locator("select[name=choice]").first().waitFor();
		look(operator);
		operator.open(path + "/drift")
			.page()
			.locator("#zip")
			.setInputFiles(new FilePayload("no.zip", "application/zip", "no".getBytes(StandardCharsets.UTF_8)));
		operator.page().locator("main .actions > button.button[type=submit]").last().click();
		look(operator);
	}

	/** The patterns of everything that answers a GET with a page. */
	private Set<String> pages() {
		return this.mapping.getHandlerMethods()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
			.filter((entry) -> entry.getValue().getBeanType().isAnnotationPresent(Controller.class)
					&& !entry.getValue().getBeanType().isAnnotationPresent(RestController.class)
					&& entry.getValue().getReturnType().getParameterType().equals(String.class)
					&& !entry.getValue().hasMethodAnnotation(ResponseBody.class))
			.flatMap((entry) -> entry.getKey().getPatternValues().stream())
			.filter((pattern) -> !NO_PAGES.contains(pattern))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private String twoRevisions() {
		StoredTopology pair = this.topologies.create(SeedPair.of("6").withNote("second rack"), "li");
		Host third = Host.usual(HostAddress.of("192.168.0.3"), false);
		Topology more = pair.topology()
			.withHosts(Stream.concat(pair.topology().hosts().stream(), Stream.of(third)).toList());
		this.topologies.save(pair.id(), pair.tag(), StorageNames.NONE.with(pair.topology()).assign(more), "wang");
		return "/topologies/" + pair.id();
	}

	private long beginRun(String path) {
		long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
		return this.runs.begin(new RunRequest(id, PlanKind.START, null, null, false), "li").id();
	}

	/** A board asks hosts, so its design names this machine only. */
	private String board() {
		Topology single = SeedPair.of("6")
			.withName("board")
			.withHosts(List.of(Host.usual(HostAddress.of("127.0.0.2"), true)));
		StoredTopology stored = this.topologies.create(StorageNames.NONE.assign(single), "li");
		this.probing.set(stored.id(), true, "li");
		return "/topologies/" + stored.id();
	}

	/** The dark page is the same but for its colours. */
	private void lookInBothThemes(Operator operator) {
		look(operator);
		if (operator.page().locator("html[lang=en]").count() > 0) {
			operator.page().evaluate("document.documentElement.dataset.theme = 'dark'");
			find(operator, operator.violations(List.of("color-contrast")));
		}
	}

	/** The Chinese page is the same but for its words. */
	private void look(Operator operator) {
		Page page = operator.page();
		boolean english = page.locator("html[lang=en]").count() > 0;
		find(operator, english ? operator.violations() : operator.violations(WORDS));
		page.setViewportSize(NARROW, 800);
		Object width = page.evaluate("document.documentElement.scrollWidth");
		if (!width.equals(NARROW)) {
			this.faults.add(operator.path() + ": is " + width + " px wide");
		}
		page.setViewportSize(1280, 900);
	}

	private void find(Operator operator, List<String> violations) {
		violations.forEach((violation) -> this.faults.add(operator.path() + ": " + violation));
	}

}
