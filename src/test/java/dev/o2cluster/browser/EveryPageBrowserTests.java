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

	private final int port;

	private final Topologies topologies;

	private final List<String> faults = new ArrayList<>();

	EveryPageBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
		StoredTopologies.clear(topologies);
	}

	static Stream<Arguments> looks() {
		return Stream.of(arguments(Wish.ENGLISH, "light"), arguments(Wish.ENGLISH, "dark"),
				arguments(Wish.CHINESE, "light"), arguments(Wish.CHINESE, "dark"));
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
					path + "/delete", "/no-such-page")
			.forEach((page) -> look(operator.open(page)));
		operator.open(path + "/hosts").page().fill("#row-1", "a_b");
		operator.page().fill("#add", "10.0.0.[1-2] fe80::1");
		look(operator.press("hosts.save"));
		operator.open(path + "/roles").box("center", SeedPair.FIRST).uncheck();
		look(operator.press("roles.next"));
		assertThat(this.faults).isEmpty();
	}

	private void look(Operator operator) {
		new AxeBuilder(operator.page()).setLegacyMode(true).analyze().getViolations().forEach((rule) -> {
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
