package dev.o2cluster.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.rollout.Run;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.rollout.Runs;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A start carried out by two people at once.
 */
@ConsoleTest
class RunBrowserTests {

	/** Others see a tick within two seconds. */
	private static final LocatorAssertions.ContainsTextOptions SOON = new LocatorAssertions.ContainsTextOptions()
		.setTimeout(2_000);

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private final int port;

	private final String page;

	RunBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired Runs runs) {
		this.port = port;
		StoredTopologies.clear(topologies);
		StoredTopology pair = topologies.create(SeedPair.of("6"), "li");
		Run run = runs.begin(new RunRequest(pair.id(), PlanKind.START, null, null, false), "li");
		this.page = "/topologies/" + pair.id() + "/runs/" + run.id();
	}

	@Test
	void oneTicksAndTheOtherSeesIt() {
		Operator first = CHROMIUM.operator(this.port).open(this.page);
		Operator second = CHROMIUM.operator(this.port).open(this.page);
		assertThat(state(second, 2)).containsText(second.words("run.step.state.waiting"));
		done(first, 1);
		assertThat(state(second, 1)).containsText(second.words("run.step.state.done"), SOON);
		assertThat(state(second, 2)).containsText(second.words("run.step.state.ready"), SOON);
		done(second, 2);
		assertThat(state(first, 2)).containsText(first.words("run.step.state.done"), SOON);
	}

	@Test
	void whoTypesKeepsFocusCaretAndTextWhileTheOtherTicks() {
		Operator typist = CHROMIUM.operator(this.port).open(this.page);
		Operator other = CHROMIUM.operator(this.port).open(this.page);
		Locator note = typist.page().locator("#note-3");
		note.pressSequentially("Java 11, heap 4");
		note.press("ArrowLeft");
		note.evaluate("field => { window.typed = field; }");
		done(other, 1);
		assertThat(state(typist, 1)).containsText(typist.words("run.step.state.done"), SOON);
		typist.page().keyboard().type("1");
		assertThat(note).isFocused();
		assertThat(note).hasValue("Java 11, heap 14");
		assertThat(note.evaluate("field => field === window.typed && field.selectionStart")).as("the very field")
			.isEqualTo(15);
	}

	@Test
	void noteOnAStepThatTheOtherTicksIsKeptAndAdded() {
		Operator typist = CHROMIUM.operator(this.port).open(this.page);
		Operator other = CHROMIUM.operator(this.port).open(this.page);
		Locator note = typist.page().locator("#note-1");
		note.pressSequentially("port 80 taken");
		note.press("Home");
		done(other, 1);
		assertThat(state(typist, 1)).containsText(typist.words("run.step.state.done"), SOON);
		typist.page().keyboard().type("was: ");
		assertThat(note).hasValue("was: port 80 taken");
		assertThat(note).isFocused();
		typist.page().locator("#step-1 details button").click();
		assertThat(typist.page().locator("#step-1 .run__note")).hasText("was: port 80 taken");
		assertThat(state(typist, 1)).containsText(typist.words("run.step.state.done"));
	}

	@Test
	void textComesBackWithItsFieldAfterAPause() {
		Operator typist = CHROMIUM.operator(this.port).open(this.page);
		Operator other = CHROMIUM.operator(this.port).open(this.page);
		done(other, 1);
		typist.page().locator("#note-2").pressSequentially("half a sen");
		other.press("run.pause");
		assertThat(typist.page().locator(".run__facts")).containsText(typist.words("run.state.paused"), SOON);
		assertThat(typist.page().locator("#note-2")).hasValue("half a sen");
		other.press("run.resume");
		assertThat(typist.page().locator("#step-2 button[value=done]")).isVisible();
		other.page().locator("#step-1 button[value=ready]").click();
		assertThat(typist.page().locator("#note-2")).hasCount(0);
		done(other, 1);
		assertThat(typist.page().locator("#note-2")).hasValue("half a sen");
	}

	@Test
	void whoIsSlowerWithoutScriptIsToldAndLosesNothing() {
		Operator slower = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(this.page);
		Operator other = CHROMIUM.operator(this.port).open(this.page);
		done(other, 1);
		slower.page().locator("#note-1").fill("does not start");
		slower.page().locator("#step-1 button[value=failed]").click();
		assertThat(slower.page().locator(".summary")).containsText(slower.words("run.overtaken.detail", 1, "admin"));
		assertThat(slower.page().locator("#note-1")).hasValue("does not start");
		assertThat(state(slower, 1)).containsText(slower.words("run.step.state.done"));
	}

	@Test
	void runIsCarriedOutToItsEndWithoutScript() {
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(this.page);
		for (int order = 1; order <= 6; order++) {
			done(operator, order);
		}
		assertThat(operator.page().locator(".run__facts")).containsText(operator.words("run.state.finished"));
		operator.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(operator.page().locator(".print-foot")).containsText("seed-pair");
		assertThat(operator.page().locator(".table--grid tbody tr")).hasCount(3);
		assertThat(operator.page().locator("#step-1 .run__form")).not().isVisible();
	}

	private static void done(Operator operator, int order) {
		operator.page().locator("#step-" + order + " button[value=done]").click();
		assertThat(state(operator, order)).containsText(operator.words("run.step.state.done"));
	}

	private static Locator state(Operator operator, int order) {
		return operator.page().locator("#step-" + order + " .state");
	}

}
