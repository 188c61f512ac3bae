package dev.o2cluster.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Topologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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

	private static final List<String> PAGES = List.of("/topologies", "/topologies/new", "/users", "/account", "/checks",
			"/audit", "/topologies/import", "/topologies/open");

	private static final List<String> STEPS = List.of("/hosts", "/roles", "/settings", "/overrides", "/sample",
			"/cluster-files", "/release", "/review", "/compare", "/deliver", "/start", "/board", "/drift", "/history",
			"/delete");

	private final int port;

	private final Topologies topologies;

	private final List<String> faults = new ArrayList<>();

	EveryPageBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
		StoredTopologies.clear(topologies);
	}

	static Stream<Arguments> looks() {
		return Stream.of(arguments(Wish.ENGLISH, "light"), arguments(Wish.CHINESE, "light"),
				arguments(Wish.ENGLISH, "dark"));
	}

	@ParameterizedTest
	@MethodSource("looks")
	void isAccessibleAndFitsNarrowScreens(Wish language, String theme) {
		Operator stranger = CHROMIUM.operator(this.port, language, Wish.SIGNED_OUT);
		look(stranger.open("/login?theme=" + theme));
		look(stranger.open("/login?error"));

		Operator operator = CHROMIUM.operator(this.port, language).open("/topologies?theme=" + theme);
		look(operator);
		String path = "/topologies/" + this.topologies.create(SeedPair.of("6"), "li").id();
		Stream
			.of("/topologies", "/topologies/new", path + "/hosts", path + "/roles", path + "/review", path + "/deliver",
					path + "/delete", path + "/settings", path + "/settings?host=" + SeedPair.SECOND,
					path + "/overrides?host=" + SeedPair.SECOND, path + "/sample", path + "/cluster-files",
					path + "/sealed-export", "/topologies/open", path + "/release?to=8",
					path + "/compare?host=" + SeedPair.SECOND, path + "/compare?view=split")
			.forEach((page) -> look(operator.open(page)));
		assertThat(operator.visit("/no-such-page")).isEqualTo(404);
		look(operator);
		look(operator.open("/checks"));
		operator.open(path + "/review").page().locator("#problems .problem a.button").first().click();
		look(operator);
		operator.open(path + "/review").page().locator("#problems .problem__actions a:not(.button)").first().click();
		look(operator.press("problems.waiver.save"));
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
		operator.open(path + "/review").page().locator(".why summary").first().click();
		look(operator);
		assertThat(this.faults).isEmpty();
	}

	private void look(Operator operator) {
		AxeBuilder axe = new AxeBuilder(operator.page()).setLegacyMode(true);
		if (operator.page().locator("html[data-theme=dark]").count() > 0) {
			// the page is the same but for its colours
			axe.withRules(List.of("color-contrast"));
		}
		axe.analyze().getViolations().forEach((rule) -> {
			for (CheckedNode node : rule.getNodes()) {
				this.faults.add(operator.path() + ": " + described(rule, node));
			}
		});
		operator.page().setViewportSize(NARROW, 800);
		Object width = operator.page().evaluate("document.documentElement.scrollWidth");
		if (!width.equals(NARROW)) {
			this.faults.add(operator.path() + ": is " + width + " px wide");
		}
		operator.page().setViewportSize(1280, 900);
	}

	private static String described(Rule rule, CheckedNode node) {
		return rule.getId() + " at " + node.getTarget() + " " + node.getHtml();
	}

}
