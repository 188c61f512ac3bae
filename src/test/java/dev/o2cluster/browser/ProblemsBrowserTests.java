package dev.o2cluster.browser;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.text.Texts;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Problems where operators meet them: in the panel, on the matrix and on the steps.
 */
@ConsoleTest
class ProblemsBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private final int port;

	private final Topologies topologies;

	private final StoredTopology pair;

	ProblemsBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
		StoredTopologies.clear(topologies);
		this.pair = topologies.create(SeedPair.of("6"), "li");
	}

	@Test
	void aFixShowsItsDifferenceIsAppliedAndUndone() {
		Operator operator = CHROMIUM.operator(this.port).open(path("review"));
		operator.page().locator("#problems .problem a.button").first().click();
		assertThat(operator.page().locator(".diff").first()).containsText("\"data\"");
		operator.press("problems.fix.apply");

		assertThat(operator.page().locator(".notice")).containsText(operator.words("problems.fixed"));
		assertThat(stored().hosts().get(1).runs(ServerRole.DATA)).isFalse();
		operator.press("problems.undo");
		assertThat(operator.page().locator(".notice")).containsText(operator.words("problems.undone"));
		assertThat(stored()).isEqualTo(this.pair.topology());
		assertThat(operator.button("problems.undo")).hasCount(0);
		assertThat(this.topologies.get(this.pair.id()).revision()).isEqualTo(3);
	}

	@Test
	void aFixIsToldInTheHistoryAndUndoneThereBySomebodyElseWithoutAnyScript() {
		Operator operator = CHROMIUM.operator(this.port).open(path("review"));
		operator.follow("problems.fixSafe", 1).press("problems.fix.apply");
		Operator other = CHROMIUM.operator(this.port, Wish.NO_SCRIPT, Wish.SIGNED_OUT).open("/login");
		other.signIn();
		other.open(path("history"));
		assertThat(other.page().locator("tbody tr").first()).containsText(other.words("history.mended.safe"));
		other.press("problems.undo");
		assertThat(other.page().locator(".notice")).containsText(other.words("problems.undone"));
		assertThat(stored()).isEqualTo(this.pair.topology());
	}

	@Test
	void allSafeFixesAreOneChange() {
		Topology broken = this.pair.topology();
		broken = broken.withHost(broken.hosts().get(1).withSettings(broken.hosts().get(0).settings()));
		this.topologies.save(this.pair.id(), this.pair.tag(), broken, "li");
		Operator operator = CHROMIUM.operator(this.port, Wish.CHINESE).open(path("review"));
		operator.follow("problems.fixSafe", 2).press("problems.fix.apply");
		assertThat(stored().hosts().get(1).runs(ServerRole.DATA)).isFalse();
		assertThat(operator.page().locator(".count--error")).hasCount(0);
		operator.press("problems.undo");
		assertThat(stored()).isEqualTo(broken);
	}

	@Test
	void aWarningIsAcceptedWithAReasonWithoutAnyScript() {
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(path("review"));
		operator.page().locator("#problems .problem--warning .problem__actions a:not(.button)").first().click();
		operator.press("problems.waiver.save");
		assertThat(operator.page().locator("#reason-error")).containsText(operator.words("input.waiver.empty.reason"));
		operator.field("problems.waiver.reason").fill("moves next week");
		operator.press("problems.waiver.save");

		assertThat(operator.page().locator("#problems"))
			.containsText(operator.words("problems.accepted.by", "admin", "moves next week"));
		assertThat(operator.page().locator(".count--warning")).hasCount(0);
		assertThat(stored().waivers()).hasSize(1);
	}

	@Test
	void marksFollowTheTicksBeforeTheyAreSaved() {
		Operator operator = CHROMIUM.operator(this.port).open(path("roles"));
		Locator cell = operator.page()
			.locator("td",
					new com.microsoft.playwright.Page.LocatorOptions().setHas(operator.box("data", SeedPair.SECOND)));
		assertThat(cell.locator(".mark--warning")).isVisible();
		operator.box("data", SeedPair.SECOND).uncheck();
		assertThat(cell.locator(".mark")).hasCount(0);
		assertThat(operator.page().locator("#problems")).containsText(operator.words("problems.unsaved"));
		assertThat(stored()).isEqualTo(this.pair.topology());
	}

	@Test
	void settingsAreMarkedBeforeTheyAreSaved() {
		Operator operator = CHROMIUM.operator(this.port).open(path("settings") + "?host=" + SeedPair.SECOND);
		Locator port = operator.page().locator("[id='application.port']");
		Locator marks = operator.page().locator("[id='application.port-marks']");
		assertThat(marks.locator(".mark")).hasCount(0);
		port.fill("20040");
		assertThat(marks.locator(".mark--error")).isVisible();
		assertThat(marks).containsText("20040");
		assertThat(operator.page().locator("#problems")).containsText("port-clash");
		assertThat(operator.violations()).isEmpty();
		assertThat(operator.page().locator("#problems")).containsText(operator.words("problems.unsaved"));
		port.fill("70000");
		assertThat(marks.locator(".field__error")).containsText("65534");
		assertThat(port).hasAttribute("aria-invalid", "true");
		port.fill("20020");
		assertThat(marks).hasText("");
		assertThat(port).hasAttribute("aria-invalid", "false");
		operator.page().locator("[id='root.dumpData.cron']").fill("0 0 2 * * ?");
		assertThat(operator.page().locator(".setting__plan")).hasText("Every day at 02:00");
		assertThat(stored()).isEqualTo(this.pair.topology());
	}

	@Test
	void settingsOfTheClusterAreMarkedWithTheHostsTheyHurt() {
		Operator operator = CHROMIUM.operator(this.port).open(path("settings"));
		operator.page().locator("[id='application.port']").fill("20040");
		Locator marks = operator.page().locator("[id='application.port-marks'] .said");
		assertThat(marks).hasCount(2);
		assertThat(marks.first()).containsText(SeedPair.FIRST);
	}

	@Test
	void overridesAreMarkedBeforeTheyAreSaved() {
		Operator operator = CHROMIUM.operator(this.port).open(path("overrides") + "?host=" + SeedPair.SECOND);
		Locator marks = operator.page().locator("#patch-marks");
		operator.page().fill("#patch", "{\"application\": {\"port\": 20040}}");
		assertThat(marks.locator(".mark--error").first()).isVisible();
		operator.page().fill("#patch", "{\n \"application\" 1}");
		assertThat(marks.locator(".field__error")).containsText("Line 2, column 16");
		assertThat(operator.violations()).isEmpty();
		operator.page().fill("#patch", "{}");
		assertThat(marks).hasText("");
		assertThat(stored()).isEqualTo(this.pair.topology());
	}

	@Test
	void fieldsAndOverridesAreMarkedAfterSavingWithoutAnyScript() {
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT, Wish.CHINESE)
			.open(path("settings") + "?host=" + SeedPair.SECOND);
		operator.page().locator("[id='application.port']").fill("20040");
		operator.press("settings.save");
		assertThat(operator.page().locator("[id='application.port-marks'] .mark--error")).isVisible();
		assertThat(operator.page().locator("#problems .problem--error")).hasCount(1);
		operator.page().locator("[id='application.port-marks'] .mark").click();
		assertThat(operator.path()).contains("#problem-");
		operator.open(path("overrides") + "?host=" + SeedPair.SECOND);
		operator.page().fill("#patch", "{\"storage\": {\"port\": 20040}}");
		operator.press("overrides.save");
		assertThat(operator.page().locator("#patch-marks .mark--error").first()).isVisible();
	}

	@Test
	void marksFollowAPrimaryWithoutACenter() {
		Operator operator = CHROMIUM.operator(this.port).open(path("roles"));
		operator.box("center", SeedPair.FIRST).uncheck();
		assertThat(operator.page().locator("#row-0-error")).containsText(SeedPair.FIRST);
		operator.box("center", SeedPair.FIRST).check();
		assertThat(operator.page().locator("#row-0-error")).hasCount(0);
	}

	@Test
	void stepsCountTheirProblemsAndProblemsLeadToTheirPlace() {
		Operator operator = CHROMIUM.operator(this.port).open(path("review"));
		assertThat(operator.page().locator(".steps__count")).hasCount(2);
		operator.page().locator("#problems .problem--warning .problem__head a").first().click();
		assertThat(operator.path()).isEqualTo(path("roles") + "#cell-" + SeedPair.SECOND + "-data");
	}

	@Test
	void dataIsMarkedAndKeepsItsPlace() {
		Operator operator = CHROMIUM.operator(this.port).open(path("review"));
		operator.press("problems.data.mark");
		assertThat(stored().dataInUse()).isPresent();
		operator.open(path("roles"));
		operator.box("data", SeedPair.FIRST).uncheck();
		operator.press("roles.next");
		assertThat(operator.page().locator(".problem--error")).containsText("data-moved");
		operator.open(path("review")).press("problems.data.unmark");
		assertThat(stored().dataInUse()).isEmpty();
	}

	@Test
	void theRulesAreListedInTheOperatorsLanguage() {
		Operator operator = CHROMIUM.operator(this.port, Wish.CHINESE).open("/checks");
		assertThat(operator.page().locator("#storage-name-shared"))
			.containsText(Texts.of("checks", Texts.CHINESE).get("storage-name-shared.title"));
	}

	private Topology stored() {
		return this.topologies.get(this.pair.id()).topology();
	}

	private String path(String step) {
		return "/topologies/" + this.pair.id() + "/" + step;
	}

}
