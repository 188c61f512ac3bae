package dev.o2cluster.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.store.TopologySummary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Coming back to a stored topology, alone and at the same time as somebody else.
 */
@ConsoleTest
class EditingBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private final int port;

	private final Topologies topologies;

	private final StoredTopology pair;

	EditingBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
		StoredTopologies.clear(topologies);
		this.pair = topologies.create(SeedPair.of("6"), "li");
	}

	@Test
	void hostsAreAddedRenamedAndRemovedLater() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		operator.page().getByText("seed-pair").first().click();
		operator.field("hosts.address.of", SeedPair.FIRST).fill("192.168.0.11");
		operator.field("hosts.remove.of", SeedPair.SECOND).check();
		operator.field("hosts.more.label").fill("192.168.0.[12-13]");
		operator.field("hosts.note").fill("moved to rack 2");
		operator.press("hosts.save");

		assertThat(operator.page().getByRole(AriaRole.STATUS)).containsText(operator.words("notice.saved"));
		StoredTopology stored = this.topologies.get(this.pair.id());
		assertThat(stored.revision()).isEqualTo(2);
		assertThat(stored.updatedBy()).isEqualTo("admin");
		assertThat(stored.topology().note()).isEqualTo("moved to rack 2");
		assertThat(stored.topology().hosts()).extracting((host) -> host.address().value())
			.containsExactly("192.168.0.11", "192.168.0.12", "192.168.0.13");
		assertThat(stored.topology().primary().address().value()).isEqualTo("192.168.0.11");
	}

	@Test
	void whatWasTypedSurvivesTheEndOfTheSession() {
		Operator operator = CHROMIUM.operator(this.port, Wish.SIGNED_OUT).open("/login");
		operator.signIn();
		for (String form : List.of(path("hosts"), "/topologies/new")) {
			operator.open(form);
			operator.field(form.endsWith("new") ? "hosts.add.label" : "hosts.note").fill("10-9-9-9");
			operator.page().context().clearCookies();
			operator.press(form.endsWith("new") ? "new.create" : "hosts.save");
			assertThat(operator.page().getByRole(AriaRole.STATUS)).hasText(operator.words("login.ended"));
			operator.signIn();
			assertThat(operator.path()).isEqualTo(form);
			assertThat(operator.field(form.endsWith("new") ? "hosts.add.label" : "hosts.note")).hasValue("10-9-9-9");
		}
		assertThat(this.topologies.get(this.pair.id()).revision()).isEqualTo(1);
	}

	@Test
	void aSavedEditIsUndoneAndDoneAgain() {
		Operator operator = CHROMIUM.operator(this.port).open(path("hosts"));
		operator.field("hosts.note").fill("kept");
		operator.press("hosts.save");
		operator.field("hosts.remove.of", SeedPair.SECOND).check();
		operator.press("hosts.save");
		assertThat(this.topologies.get(this.pair.id()).topology().hosts()).hasSize(1);
		assertThat(operator.violations()).isEmpty();

		operator.press("undo.edit");
		assertThat(operator.page().locator(".notice")).containsText(operator.words("undo.done"));
		assertThat(operator.path()).isEqualTo(path("hosts"));
		assertThat(this.topologies.get(this.pair.id()).topology()).isEqualTo(this.pair.topology().withNote("kept"));

		operator.press("undo.redo");
		assertThat(operator.page().locator(".notice")).containsText(operator.words("undo.again"));
		assertThat(operator.button("undo.edit")).isVisible();
		assertThat(this.topologies.get(this.pair.id()).topology().hosts()).hasSize(1);
	}

	@Test
	void aRemovedClusterFileIsBroughtBack() {
		Topology with = this.pair.topology()
			.withSurroundings(this.pair.topology()
				.surroundings()
				.withClusterFile(ClusterFile.open("person.json", "{}".getBytes(StandardCharsets.UTF_8))));
		this.topologies.save(this.pair.id(), this.pair.tag(), with, "li");
		Operator operator = CHROMIUM.operator(this.port).open(path("cluster-files"));
		operator.page().locator("button.danger").click();
		assertThat(this.topologies.get(this.pair.id()).topology()).isEqualTo(this.pair.topology());

		operator.press("undo.edit");
		assertThat(this.topologies.get(this.pair.id()).topology()).isEqualTo(with);
	}

	@Test
	void anEditThatSomebodyFollowedIsNotUndone() {
		Operator operator = CHROMIUM.operator(this.port).open(path("hosts"));
		operator.field("hosts.remove.of", SeedPair.SECOND).check();
		operator.press("hosts.save");
		StoredTopology stored = this.topologies.get(this.pair.id());
		this.topologies.save(this.pair.id(), stored.tag(), stored.topology().withNote("theirs"), "wang");

		operator.press("undo.edit");
		assertThat(operator.page().locator(".notice--refusal")).containsText(operator.words("undo.late"));
		assertThat(this.topologies.get(this.pair.id()).topology().note()).isEqualTo("theirs");
	}

	@Test
	void badHostsAreAllNamedWithLinksAndStayAsTyped() {
		Operator operator = CHROMIUM.operator(this.port).open(path("hosts"));
		operator.field("new.name").fill("../up");
		operator.field("hosts.address.of", SeedPair.SECOND).fill("oa_2.corp");
		operator.field("hosts.more.label").fill("10.0.0.[1-2]\nfe80::1");
		operator.press("hosts.save");

		Locator links = operator.page().locator(".summary a");
		assertThat(links).hasCount(3);
		for (String field : List.of("name", "row-1", "add")) {
			operator.page().locator(".summary a[href='#" + field + "']").click();
			assertThat(operator.page().locator("#" + field)).isFocused();
		}
		assertThat(operator.page().locator("#name")).hasValue("../up");
		assertThat(operator.page().locator("#row-1")).hasValue("oa_2.corp");
		assertThat(operator.page().locator("#add")).hasValue("10.0.0.[1-2]\nfe80::1");
		assertThat(operator.page().locator("#add-error")).containsText("fe80::1");
		assertUnchanged();
	}

	@Test
	void rolesAreTickedByBoxAndByColumn() {
		Operator operator = CHROMIUM.operator(this.port).open(path("roles"));
		operator.box("web", SeedPair.SECOND).check();
		operator.press("role.data");
		operator.box("data", SeedPair.FIRST).check();
		operator.press("roles.save");

		assertThat(operator.box("web", SeedPair.SECOND)).isChecked();
		var hosts = this.topologies.get(this.pair.id()).topology().hosts();
		assertThat(hosts.get(0).runs(ServerRole.DATA)).isTrue();
		assertThat(hosts.get(1).roles()).containsExactlyInAnyOrder(ServerRole.WEB, ServerRole.APPLICATION,
				ServerRole.STORAGE);
	}

	@Test
	void thePrimaryKeepsItsCenterOrTheTicksAreKept() {
		Operator operator = CHROMIUM.operator(this.port).open(path("roles"));
		operator.box("center", SeedPair.FIRST).uncheck();
		operator.box("web", SeedPair.SECOND).check();
		operator.press("roles.next");

		assertThat(operator.page().locator(".summary")).containsText(SeedPair.FIRST);
		assertThat(operator.box("center", SeedPair.FIRST)).not().isChecked();
		assertThat(operator.box("web", SeedPair.SECOND)).isChecked();
		assertThat(operator.field("roles.primary.cell", SeedPair.FIRST)).isChecked();
		operator.page().locator(".summary a").first().click();
		assertThat(operator.page().locator("#row-0")).isFocused();
		assertUnchanged();
	}

	@Test
	void thePrimaryMovesWithoutAnyScript() {
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(path("roles"));
		operator.box("center", SeedPair.SECOND).check();
		operator.box("center", SeedPair.FIRST).uncheck();
		operator.field("roles.primary.cell", SeedPair.SECOND).check();
		operator.press("roles.next");
		assertThat(operator.path()).isEqualTo(path("review"));
		assertThat(this.topologies.get(this.pair.id()).topology().primary().address().value())
			.isEqualTo(SeedPair.SECOND);
	}

	@Test
	void aCloneIsATopologyOfItsOwn() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		operator.page().getByText(operator.words("list.clone")).click();
		assertThat(operator.page().locator(".notice"))
			.containsText(operator.words("notice.cloned", "seed-pair", "seed-pair-2"));
		assertThat(this.topologies.list()).extracting(TopologySummary::name)
			.containsExactly("seed-pair", "seed-pair-2");
	}

	@Test
	void deletingAsksNothingAndIsUndone() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		operator.page().locator("tbody button.danger").click();
		assertThat(operator.page().locator(".notice")).containsText(operator.words("deleted.done", "seed-pair"));
		assertThat(this.topologies.list()).isEmpty();
		assertThat(operator.violations()).isEmpty();

		operator.press("undo.undo");
		assertThat(operator.page().locator(".notice")).containsText(operator.words("deleted.restored", "seed-pair"));
		assertThat(this.topologies.get(this.pair.id()).topology()).isEqualTo(this.pair.topology());
		assertThat(operator.open("/topologies").button("undo.undo")).hasCount(0);
	}

	@Test
	void aTakenNameIsAskedForWhenATopologyIsPutBack() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		operator.page().locator("tbody button.danger").click();
		this.topologies.create(SeedPair.of("6"), "li");

		operator.press("undo.undo");
		assertThat(operator.page().locator(".notice--refusal"))
			.containsText(operator.words("deleted.nameTaken", "seed-pair"));
		assertThat(operator.violations()).isEmpty();
		operator.page().locator("#name-" + this.pair.id()).fill("earlier pair");
		operator.page().locator("#name-" + this.pair.id()).press("Enter");
		assertThat(operator.page().locator(".notice")).containsText(operator.words("deleted.restored", "earlier pair"));
		assertThat(this.topologies.get(this.pair.id()).topology().name()).isEqualTo("earlier pair");
	}

	@Test
	void changesOfDifferentBoxesMergeByThemselves() {
		Operator slower = CHROMIUM.operator(this.port).open(path("roles"));
		Operator faster = CHROMIUM.operator(this.port).open(path("roles"));
		faster.box("web", SeedPair.SECOND).check();
		faster.press("roles.next");

		slower.box("data", SeedPair.SECOND).uncheck();
		slower.press("roles.next");
		assertThat(this.topologies.get(this.pair.id()).topology().hosts().get(1).runs(ServerRole.DATA)).isFalse();
		assertThat(this.topologies.get(this.pair.id()).topology().hosts().get(1).runs(ServerRole.WEB)).isTrue();
	}

	@Test
	void aLateSaveKeepsWhatWasTypedAndAsksFieldByField() {
		Operator slower = CHROMIUM.operator(this.port).open(path("hosts"));
		Operator faster = CHROMIUM.operator(this.port).open(path("hosts"));
		faster.field("hosts.note").fill("by the faster");
		faster.press("hosts.save");

		slower.field("new.name").fill("renamed");
		slower.field("hosts.note").fill("by the slower");
		slower.press("hosts.save");
		assertThat(slower.page().locator("#choices tbody tr")).hasCount(1);
		assertThat(slower.page().locator("#choices tbody tr")).containsText("by the slower");
		assertThat(slower.page().locator("#choices tbody tr")).containsText("by the faster");
		assertThat(slower.page().getByText("renamed").first()).isVisible();
		assertThat(slower.violations()).isEmpty();
		slower.page().setViewportSize(375, 900);
		assertThat(slower.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
		assertThat(this.topologies.get(this.pair.id()).topology().note()).isEqualTo("by the faster");

		slower.press("merge.save");
		assertThat(slower.path()).isEqualTo(path("hosts"));
		Topology stored = this.topologies.get(this.pair.id()).topology();
		assertThat(stored.note()).isEqualTo("by the slower");
		assertThat(stored.name()).isEqualTo("renamed");
	}

	@Test
	void aLateSaveOfSettingsPutsNothingBack() {
		String settings = path("settings");
		Operator slower = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open(settings);
		Operator faster = CHROMIUM.operator(this.port).open(settings);
		faster.page().locator("[id='application.port']").fill("8080");
		faster.page().locator("[id='center.port']").fill("8030");
		faster.press("settings.save");

		slower.page().locator("[id='application.port']").fill("8081");
		slower.page().locator("[id='web.port']").fill("8088");
		slower.press("settings.save");
		Locator choices = slower.page().locator("#choices tbody tr");
		assertThat(choices).hasCount(1);
		choices.locator("input[value=theirs]").check();
		slower.press("merge.save");
		assertThat(slower.path()).isEqualTo(settings);
		assertThat(slower.page().locator("[id='application.port']")).hasValue("8080");
		assertThat(slower.page().locator("[id='center.port']")).hasValue("8030");
		assertThat(slower.page().locator("[id='web.port']")).hasValue("8088");
	}

	@Test
	void theLanguageChangesOnTheSpotAndStays() {
		Operator operator = CHROMIUM.operator(this.port).open(path("review") + "?host=" + SeedPair.SECOND);
		operator.follow("layout.language.zh");
		assertThat(operator.page().locator("html")).hasAttribute("lang", "zh-CN");
		assertThat(operator.path()).contains("host=" + SeedPair.SECOND);
		operator.open("/topologies/new");
		assertThat(operator.heading("新建拓扑")).isVisible();
		operator.follow("layout.language.en");
		assertThat(operator.heading("New topology")).isVisible();
	}

	@Test
	void theThemeChangesOnTheSpotAndStays() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		String light = background(operator);
		operator.follow("layout.theme.dark");
		String dark = background(operator);
		assertThat(dark).isNotEqualTo(light);
		operator.open("/topologies/new");
		assertThat(background(operator)).isEqualTo(dark);
		operator.follow("layout.theme.light");
		assertThat(background(operator)).isEqualTo(light);
	}

	@Test
	void theRightRowOfTheListIsMeant() {
		this.topologies.create(SeedPair.of("6").withName("another"), "li");
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		Locator row = operator.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("another"));
		row.getByText(operator.words("list.delete")).click();
		assertThat(this.topologies.list()).extracting(TopologySummary::name).containsExactly("seed-pair");
	}

	private String path(String step) {
		return "/topologies/" + this.pair.id() + "/" + step;
	}

	private void assertUnchanged() {
		assertThat(this.topologies.list()).hasSize(1);
		assertThat(this.topologies.get(this.pair.id()).tag()).isEqualTo(this.pair.tag());
	}

	private static String background(Operator operator) {
		return String.valueOf(operator.page().evaluate("getComputedStyle(document.body).backgroundColor"));
	}

}
