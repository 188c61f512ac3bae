package dev.o2cluster.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is not answered at once says so, until its answer begins.
 */
@ConsoleTest
class BusyBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	/** Longer than a page waits before it says anything, in milliseconds. */
	private static final int LONG = 1200;

	private final List<Route> held = new ArrayList<>();

	private final Operator operator;

	private final Page page;

	private final String path;

	BusyBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		StoredTopologies.clear(topologies);
		this.path = "/topologies/" + topologies.create(SeedPair.of("6"), "li").id();
		this.operator = CHROMIUM.operator(port);
		this.page = this.operator.page();
		this.page.addInitScript("addEventListener('DOMContentLoaded', () => new MutationObserver(() => busy.textContent"
				+ " && localStorage.setItem('told', busy.textContent.trim().replace(/\\s+/g, ' ')))"
				+ ".observe(document.getElementById('busy'), { childList: true }))");
	}

	@Test
	void aDownloadSaysThatItIsMadeUntilItBegins() {
		this.operator.open(this.path + "/deliver");
		hold("**/bundle.zip*");
		press(this.operator.link("deliver.all"));
		this.page.waitForDownload(this::letGo);
		assertThat(told()).isEqualTo(this.operator.words("busy.text") + " " + this.operator.words("deliver.all"));
		assertThat(mark()).hasCount(0);
		assertThat(this.operator.path()).isEqualTo(this.path + "/deliver");
	}

	@Test
	void aSlowPageSaysSoAndIsSilentWhenItIsThere() {
		this.operator.open(this.path + "/review");
		hold("**/network");
		press(this.operator.link("network.tab.network"));
		letGo();
		this.page.waitForURL("**/network");
		assertThat(told()).contains(this.operator.words("network.tab.network"));
		assertThat(mark()).hasCount(0);
		assertThat((String) this.page.evaluate("document.cookie")).doesNotContain("asked=");
	}

	@Test
	void anImportSaysThatItIsRead() {
		ClusterBundle cluster = ClusterBundle.of(SeedPair.of("6"));
		this.operator.open("/topologies/import")
			.page()
			.locator("#zip")
			.setInputFiles(new FilePayload("host.zip", "application/zip",
					BundleWriter.bytes(cluster.of(SeedPair.of("6").hosts().get(0)))));
		hold("**/topologies/import");
		press(this.page.locator("main .actions > button.button[type=submit]").last());
		letGo();
		this.page.waitForURL((url) -> !url.endsWith("/import"));
		assertThat(told()).contains(this.operator.words("busy.text"));
		assertThat(mark()).hasCount(0);
	}

	@Test
	void aPageThatIsShownAgainHasForgottenWhatItWaitedFor() {
		this.operator.open(this.path + "/deliver");
		this.page.evaluate("busy.append(document.getElementById('busy-mark').content.cloneNode(true))");
		assertThat(mark()).isVisible();
		assertThat(this.operator.violations()).isEmpty();
		this.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
		assertThat(mark()).hasCount(0);
	}

	/** Holds answers back until the test lets them go. */
	private void hold(String url) {
		this.page.route(url, this.held::add);
	}

	private void letGo() {
		this.page.waitForTimeout(LONG);
		assertThat(this.held).hasSize(1);
		this.held.get(0).resume();
	}

	/** Does not wait for what follows. */
	private static void press(Locator target) {
		target.evaluate("target => { setTimeout(() => target.click(), 0); }");
	}

	/** What the mark said last; nobody can ask a page that is about to go. */
	private String told() {
		return (String) this.page.evaluate("localStorage.getItem('told')");
	}

	private Locator mark() {
		return this.page.locator("#busy .busy");
	}

}
