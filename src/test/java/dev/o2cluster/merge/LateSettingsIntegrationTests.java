package dev.o2cluster.merge;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.Session;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Designs;
import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.Waiver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings, overrides, samples and waivers saved after somebody else saved the topology.
 */
@ConsoleTest
class LateSettingsIntegrationTests {

	private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

	private final Session session;

	private final Topologies topologies;

	private final Designs designs;

	private final StoredTopology opened;

	LateSettingsIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies,
			@Autowired Designs designs) {
		this.session = new Session(port);
		this.topologies = topologies;
		this.designs = designs;
		this.opened = topologies.createUnderFreeName(SeedPair.of("6"), SecretValues.NONE, "li");
	}

	@BeforeEach
	void signIn() {
		this.session.signIn(ConsoleTest.USER, ConsoleTest.PASSWORD);
	}

	@Test
	void settingsOfBothStayAndUntouchedInputsPutNothingBack() {
		wang(this.opened.topology().withSettings(settings("application", "port", 8080)));
		HttpResponse<String> saved = save("settings",
				Map.of("host", "", "application.port", "20020", "web.port", "8088"));
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(setting("application", "port")).isEqualTo(8080);
		assertThat(setting("web", "port")).isEqualTo(8088);
	}

	@Test
	void settingBothChangedIsAskedForAndTheRestIsMerged() {
		wang(this.opened.topology().withSettings(settings("application", "port", 8080)).withNote("by wang"));
		HttpResponse<String> conflict = save("settings",
				Map.of("host", "", "application.port", "8081", "web.port", "8088"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("settings.application.port", "8080", "8081", "settings.web");
		assertThat(setting("application", "port")).isEqualTo(8080);
		HttpResponse<String> chosen = choose(conflict, "mine");
		assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/settings");
		assertThat(setting("application", "port")).isEqualTo(8081);
		assertThat(setting("web", "port")).isEqualTo(8088);
		assertThat(now().note()).isEqualTo("by wang");
	}

	@Test
	void settingsOfAHostThatIsGoneAreAskedForAndKept() {
		wang(this.opened.topology().withHosts(this.opened.topology().hosts().subList(0, 1)));
		HttpResponse<String> conflict = save("settings", Map.of("host", SeedPair.SECOND, "application.port", "8081"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("hosts[" + SeedPair.SECOND + "]", "8081");
		choose(conflict, "mine");
		assertThat(now().host(SeedPair.SECOND).orElseThrow().settings().find("application", "port"))
			.contains(JSON.numberNode(8081));
	}

	@Test
	void changesThatDoNotFitTogetherAreShownAgainAndNeverPutBack() {
		Topology newer = this.opened.topology().withRelease(Releases.line("8"));
		wang(newer);
		Map<String, String> typed = Map.of("host", "", "web.weight", "5", "application.port", "20020");
		for (int attempt = 0; attempt < 2; attempt++) {
			HttpResponse<String> refused = save("settings", typed);
			assertThat(refused.statusCode()).isEqualTo(409);
			assertThat(refused.body()).contains("wang", "value=\"" + this.opened.tag() + "\"")
				.containsPattern("name=\"web.weight\" value=\"5\"");
			assertThat(now()).isEqualTo(newer);
		}
		assertThat(save("settings", Map.of("host", "", "web.weight", "100", "web.port", "8088")).statusCode())
			.isEqualTo(302);
		assertThat(now()).isEqualTo(newer.withSettings(settings("web", "port", 8088)));
	}

	@Test
	void overridesAreMergedKeyByKey() {
		wang(this.opened.topology().withOverrides(JSON.objectNode().put("theirs", 1)));
		HttpResponse<String> saved = save("overrides", Map.of("host", "", "patch", "{\"mine\": 2}"));
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(now().overrides()).isEqualTo(JSON.objectNode().put("theirs", 1).put("mine", 2));
		HttpResponse<String> conflict = save("overrides", Map.of("host", "", "patch", "{\"theirs\": 3}"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		choose(conflict, "theirs");
		assertThat(now().overrides()).isEqualTo(JSON.objectNode().put("theirs", 1).put("mine", 2));
	}

	@Test
	void sampleOfOneAndOverridesOfTheOtherAreBothThere() {
		ObjectNode overrides = JSON.objectNode().put("theirs", 1);
		wang(this.opened.topology().withOverrides(overrides));
		String text = "{\"enable\": true, \"ours\": 1}";
		assertThat(save("sample", Map.of("text", text)).statusCode()).isEqualTo(302);
		assertThat(now().sample().map(Sample::text)).contains(text);
		assertThat(now().overrides()).isEqualTo(overrides);
		HttpResponse<String> conflict = save("sample", Map.of("text", "{\"other\": true}"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(now().sample().map(Sample::text)).contains(text);
		choose(conflict, "mine");
		assertThat(now().sample().map(Sample::text)).contains("{\"other\": true}");
	}

	@Test
	void waiversOfTwoPeopleAreBothThere() {
		TopologyProblem warning = this.designs.of(this.opened)
			.cluster()
			.problems()
			.stream()
			.filter((problem) -> problem.id().equals("data-idle"))
			.findFirst()
			.orElseThrow();
		wang(this.opened.topology()
			.withWaivers(List.of(new Waiver("single-database", null, "0123456789ab", "known", "wang"))));
		HttpResponse<String> saved = save("problems/data-idle/waiver/" + warning.fingerprint(),
				Map.of("reason", "moves next week", "by", "li"));
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(now().waivers()).extracting(Waiver::reason).containsExactlyInAnyOrder("known", "moves next week");
	}

	private void wang(Topology changed) {
		this.topologies.save(this.opened.id(), this.opened.tag(), changed, "wang");
	}

	private Topology now() {
		return this.topologies.get(this.opened.id()).topology();
	}

	private int setting(String section, String field) {
		return now().settings().find(section, field).map(JsonNode::intValue).orElse(-1);
	}

	private static Settings settings(String section, String field, int value) {
		return Settings.NONE.with(section, field, JSON.numberNode(value));
	}

	private HttpResponse<String> save(String page, Map<String, String> typed) {
		Map<String, String> form = new HashMap<>(typed);
		form.put("tag", this.opened.tag());
		return this.session.post("/topologies/" + this.opened.id() + "/" + page, form);
	}

	private HttpResponse<String> choose(HttpResponse<String> conflict, String side) {
		HttpResponse<String> chosen = this.session.post("/topologies/" + this.opened.id() + "/merge",
				ConflictForm.choosing(side, conflict));
		assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);
		return chosen;
	}

}
