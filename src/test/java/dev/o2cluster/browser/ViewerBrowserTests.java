package dev.o2cluster.browser;

import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.security.Accounts;
import dev.o2cluster.security.UserRole;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Viewers look at everything and are offered nothing that would be refused.
 */
@ConsoleTest
class ViewerBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private static final String NAME = "looks";

	private static final String PASSWORD = "Looks-Only-2026";

	private static final List<String> STEPS = List.of("hosts", "roles", "settings", "settings?host=192.168.0.2",
			"overrides", "sample", "release?to=8", "review", "compare", "deliver", "start?kind=start", "board", "drift",
			"history", "one-line");

	private final int port;

	private final Topologies topologies;

	private final Accounts accounts;

	ViewerBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired Accounts accounts) {
		this.port = port;
		this.topologies = topologies;
		this.accounts = accounts;
		StoredTopologies.clear(topologies);
	}

	@Test
	void noPageOffersAViewerWhatWouldBeRefused() {
		StoredTopology pair = this.topologies.create(SeedPair.of("6"), "li");
		StoredTopology fixed = this.topologies.mend(pair.id(), pair.tag(), pair.topology().withNote("mended"), "li",
				"data-idle");
		Operator viewer = viewer();
		assertThat(viewer.page().getByText(viewer.words("people.viewer"))).isVisible();
		assertNothingToPress(viewer);
		assertNothingToPress(viewer.open("/topologies/new"));
		assertNothingToPress(viewer.open("/topologies/import"));
		for (String step : STEPS) {
			assertNothingToPress(viewer.open("/topologies/" + fixed.id() + "/" + step));
			assertThat(viewer.page().getByText(viewer.words("people.viewer")).first()).isVisible();
		}
		viewer.open("/topologies/" + fixed.id() + "/settings");
		assertThat(viewer.page().locator("[id='application.port']")).isDisabled();
		assertThat(viewer.page().locator("[id='application.port']")).hasValue("20020");
		Operator designer = CHROMIUM.operator(this.port).open("/topologies/" + fixed.id() + "/settings");
		assertThat(designer.page().locator("[id='application.port']")).isEnabled();
		assertThat(designer.page().getByText(designer.words("people.viewer"))).hasCount(0);
	}

	private Operator viewer() {
		this.accounts.changePassword(NAME, this.accounts.create(NAME, UserRole.VIEWER, "test"), PASSWORD);
		Operator viewer = CHROMIUM.operator(this.port, Wish.SIGNED_OUT).open("/login");
		viewer.field("login.username").fill(NAME);
		viewer.field("login.password").fill(PASSWORD);
		viewer.press("login.submit");
		return viewer.open("/topologies");
	}

	/** Signing out is the only form left. */
	private static void assertNothingToPress(Operator viewer) {
		Locator buttons = viewer.page()
			.locator("form[method=post]:not([action$='/logout']) button[type=submit]:enabled");
		assertThat(buttons.all()).as(viewer.path())
			.extracting((button) -> button.evaluate("button => button.outerHTML"))
			.isEmpty();
	}

}
