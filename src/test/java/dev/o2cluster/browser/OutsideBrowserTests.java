package dev.o2cluster.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages about what stands outside the cluster, in a browser.
 */
@ConsoleTest
class OutsideBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private static final int NARROW = 375;

	private final int port;

	private final Topologies topologies;

	private String path = "";

	OutsideBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
	}

	@BeforeEach
	void storeTheSeedPair() {
		StoredTopologies.clear(this.topologies);
		this.path = "/topologies/" + this.topologies.create(SeedPair.of("6"), "li").id();
	}

	@ParameterizedTest
	@EnumSource(value = Wish.class, names = { "ENGLISH", "CHINESE" })
	void fileFollowsTheTyping(Wish language) {
		Operator operator = CHROMIUM.operator(this.port, language).open(this.path + "/external-database");
		Page page = operator.page();
		page.selectOption("#product", "oracle");
		operator.press("database.add");
		page.fill("[id='s0.host']", "10.0.0.9");
		page.fill("[id='s0.database']", "ORCLPDB1");
		PlaywrightAssertions.assertThat(page.locator("[data-result-target]"))
			.containsText("jdbc:oracle:thin:@//10.0.0.9:1521/ORCLPDB1");
		page.fill("[id='s0.username']", "o2");
		page.fill("[id='s0.password']", "Regen-17-Wolke");
		PlaywrightAssertions.assertThat(page.locator("[data-result-target]")).containsText("••••••");
		operator.press("outside.save");
		PlaywrightAssertions.assertThat(page.locator("[data-result-target]"))
			.containsText("jdbc:oracle:thin:@//10.0.0.9:1521/ORCLPDB1");
		assertThat(page.content()).doesNotContain("Regen-17-Wolke");

		operator.open(this.path + "/entry");
		page.fill("#name", "oa.example.com");
		PlaywrightAssertions.assertThat(page.locator("[data-result-target]"))
			.containsText("server_name oa.example.com;");
	}

	@Test
	void everythingWorksWithoutScripts() {
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(this.path + "/external-storage");
		operator.press("storage.add");
		operator.page().fill("[id='s0.host']", "10.0.0.8");
		operator.page().fill("[id='s0.port']", "8080");
		operator.press("outside.save");
		PlaywrightAssertions.assertThat(operator.page().locator("[data-result-target]"))
			.containsText("\"strategyDeploy\"");
		operator.open(this.path + "/service-units").press("services.save");
		assertThat(this.topologies.list().get(0).revision()).isPositive();
	}

	@ParameterizedTest
	@CsvSource({ "ENGLISH, light", "CHINESE, dark" })
	void pagesAreAccessibleAndFitNarrowScreens(Wish language, String theme) {
		Operator operator = CHROMIUM.operator(this.port, language).open("/topologies?theme=" + theme);
		look(operator.open(this.path + "/external-database").press("database.add"));
		operator.page().fill("[id='s0.port']", "99999");
		look(operator.press("outside.save"));
		look(operator.open(this.path + "/external-storage").press("storage.add"));
		operator.open(this.path + "/entry").page().fill("#name", "oa_x");
		look(operator.press("entry.save"));
		operator.open(this.path + "/service-units").page().fill("#directory", "o2server");
		look(operator.press("services.save"));
	}

	private static void look(Operator operator) {
		operator.page().locator("details").evaluateAll("all => all.forEach((one) => { one.open = true; })");
		assertThat(operator.violations()).as(operator.path()).isEmpty();
		operator.page().setViewportSize(NARROW, 800);
		assertThat(operator.page().evaluate("document.documentElement.scrollWidth")).as(operator.path())
			.isEqualTo(NARROW);
		operator.page().setViewportSize(1280, 900);
	}

}
