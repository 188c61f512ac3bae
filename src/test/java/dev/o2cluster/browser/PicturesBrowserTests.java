package dev.o2cluster.browser;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the README's pictures, with {@code -Dscreenshots=true}.
 */
@ConsoleTest
@EnabledIfSystemProperty(named = "screenshots", matches = "true")
class PicturesBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	@Test
	void review(@LocalServerPort int port, @Autowired Topologies topologies) {
		StoredTopologies.clear(topologies);
		long id = topologies.create(SeedPair.of("6"), ConsoleTest.USER).id();
		Operator operator = CHROMIUM.operator(port)
			.open("/topologies/" + id + "/review?theme=light&host=" + SeedPair.SECOND);
		operator.page().locator(".panes").evaluate("(files) => window.scrollTo(0, files.offsetTop - 48)");
		byte[] picture = operator.page()
			.screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/images/review.png")));
		assertThat(picture).isNotEmpty();
	}

	@Test
	void roles(@LocalServerPort int port, @Autowired Topologies topologies) {
		StoredTopologies.clear(topologies);
		long id = topologies.create(SeedPair.of("6"), ConsoleTest.USER).id();
		tick(CHROMIUM.operator(port).open("/topologies/" + id + "/roles?theme=light"), "roles.png");
		tick(CHROMIUM.operator(port, Wish.CHINESE).open("/topologies/" + id + "/roles?theme=dark"),
				"roles-zh-dark.png");
	}

	private static void tick(Operator operator, String name) {
		operator.page().setViewportSize(1440, 1000);
		operator.box("web", SeedPair.SECOND).check();
		operator.page().locator("#file .line--added").first().waitFor();
		operator.page().locator("#file .hljs-attr").first().waitFor();
		byte[] picture = operator.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/images", name)));
		assertThat(picture).isNotEmpty();
	}

}
