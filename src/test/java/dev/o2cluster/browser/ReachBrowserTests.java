package dev.o2cluster.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
 * The main action stays in reach on a phone and covers nothing that has the focus; what
 * is unfolded stays so.
 */
@ConsoleTest
class ReachBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private static final int STOPS = 40;

	/** Whether the element with the focus stands under the bar, wholly or in part. */
	private static final String COVERED = """
			() => {
			  const one = document.activeElement;
			  const bar = document.querySelector('.actions--sticky');
			  if (!bar || one === document.body || bar.contains(one)) { return ''; }
			  const box = one.getBoundingClientRect();
			  const over = bar.getBoundingClientRect();
			  const low = Math.min(box.bottom, box.top + 44);
			  return box.height > 0 && low > over.top + 1 && box.top < over.bottom && over.top < innerHeight - 2
			    ? one.outerHTML.slice(0, 120) + ' at ' + box.top + ' under ' + over.top : '';
			}""";

	private final Operator operator;

	private final Page page;

	private final String path;

	private final long id;

	private final Runs runs;

	ReachBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired Runs runs) {
		StoredTopologies.clear(topologies);
		this.id = topologies.create(SeedPair.of("6"), "li").id();
		this.path = "/topologies/" + this.id;
		this.operator = CHROMIUM.operator(port);
		this.page = this.operator.page();
		this.runs = runs;
		this.page.setViewportSize(375, 667);
	}

	@Test
	void aStartIsBegunFromAnywhereInThePlan() {
		this.operator.open(this.path + "/start");
		Locator begin = this.operator.button("start.begin");
		this.page.locator(".wave").first().scrollIntoViewIfNeeded();
		assertThat(begin).isInViewport();
		begin.click();
		assertThat(this.operator.path()).startsWith(this.path + "/runs/");
	}

	@ParameterizedTest
	@ValueSource(strings = { "start", "hosts", "roles", "settings", "review", "deliver" })
	void nothingWithTheFocusStandsUnderTheBar(String step) {
		this.operator.open(this.path + "/" + step);
		for (int stop = 0; stop < STOPS; stop++) {
			this.page.keyboard().press("Tab");
			assertThat((String) this.page.evaluate(COVERED)).as(step + ", stop " + stop).isEmpty();
		}
	}

	@Test
	void whatIsUnfoldedStaysSoAfterAReload() {
		long run = this.runs.begin(new RunRequest(this.id, PlanKind.START, null, null, false), "li").id();
		this.operator.open(this.path + "/runs/" + run).page().locator("#step-1 button[value=done]").click();
		this.page.locator("#more-1 summary").click();
		assertThat(this.operator.path()).endsWith("/runs/" + run + "#more-1");
		this.page.reload();
		assertThat(this.page.locator("#note-1")).isVisible();
		this.page.locator("#more-1 summary").click();
		assertThat(this.operator.path()).endsWith("/runs/" + run);
	}

}
