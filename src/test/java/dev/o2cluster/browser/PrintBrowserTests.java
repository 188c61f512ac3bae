package dev.o2cluster.browser;

import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.rollout.Runs;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * On paper a plan is black on white, has no navigation and a box at every step, and fits.
 */
@ConsoleTest
class PrintBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	/** What the margins leave of A4, in CSS pixels. */
	private static final int PAPER_WIDTH = 688;

	private static final String STYLE = "([selector, pseudo, property]) => [...document.querySelectorAll(selector)]"
			+ ".map((one) => getComputedStyle(one, pseudo || null)[property])";

	private final Page page;

	private final Operator operator;

	private final String path;

	private final long run;

	PrintBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired Runs runs) {
		StoredTopologies.clear(topologies);
		long id = topologies.create(SeedPair.of("6"), "li").id();
		this.path = "/topologies/" + id;
		this.run = runs.begin(new RunRequest(id, PlanKind.START, null, null, false), "li").id();
		this.operator = CHROMIUM.operator(port);
		this.page = this.operator.page();
		this.page.setViewportSize(PAPER_WIDTH, 900);
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
	}

	@Test
	void planIsPrintedToBeTicked() {
		assertPrints(this.path + "/start?theme=dark");
		assertThat(this.page.locator(".picture").first()).isVisible();
	}

	@Test
	void runIsPrintedToBeTicked() {
		assertPrints(this.path + "/runs/" + this.run + "?theme=dark");
		assertThat(this.page.locator(".print-foot")).isVisible();
	}

	@Test
	void timesOnPaperAreExact() {
		this.operator.open(this.path + "/start");
		String onScreen = this.page.locator(".head time").textContent();
		this.page.evaluate("dispatchEvent(new Event('beforeprint'))");
		String onPaper = this.page.locator(".head time").textContent();
		assertThat(onPaper).isNotEqualTo(onScreen).isEqualTo(this.page.locator(".head time").getAttribute("title"));
		this.page.evaluate("dispatchEvent(new Event('afterprint'))");
		assertThat(this.page.locator(".head time")).not().hasText(onPaper);
	}

	private void assertPrints(String address) {
		this.operator.open(address);
		assertThat(style("body", "", "color")).containsOnly("rgb(0, 0, 0)");
		assertThat(style("body", "", "backgroundColor")).containsOnly("rgb(255, 255, 255)");
		assertThat(style(".bar, .steps, .tabs, .foot, .actions, .oneline", "", "display")).isNotEmpty()
			.containsOnly("none");
		assertThat(style(".plan__step", "::before", "width")).hasSize(6).containsOnly("16px");
		assertThat(this.page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PAPER_WIDTH);
	}

	@SuppressWarnings("unchecked")
	private List<String> style(String selector, String pseudo, String property) {
		return (List<String>) this.page.evaluate(STYLE, List.of(selector, pseudo, property));
	}

}
