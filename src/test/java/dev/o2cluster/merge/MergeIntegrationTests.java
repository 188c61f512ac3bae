package dev.o2cluster.merge;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.Session;
import dev.o2cluster.design.Designs;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two people save one page at the same time.
 */
@ConsoleTest
class MergeIntegrationTests {

	private final Session session;

	private final Topologies topologies;

	private final Designs designs;

	private final JdbcClient database;

	private StoredTopology opened;

	MergeIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired Designs designs,
			@Autowired JdbcClient database) {
		this.designs = designs;
		this.database = database;
		this.session = new Session(port);
		this.topologies = topologies;
		this.opened = topologies.createUnderFreeName(SeedPair.of("6"), SecretValues.NONE, "li");
	}

	@BeforeEach
	void signIn() {
		this.session.signIn("admin", ConsoleTest.PASSWORD);
	}

	@Test
	void changesOfDifferentFieldsAreBothThere() {
		wang(this.opened.topology().withNote("wang was here"));
		HttpResponse<String> saved = save(Map.of("name", "renamed " + this.opened.id(), "note", ""));
		assertThat(saved.statusCode()).isEqualTo(302);
		Topology now = this.topologies.get(this.opened.id()).topology();
		assertThat(now.name()).isEqualTo("renamed " + this.opened.id());
		assertThat(now.note()).isEqualTo("wang was here");
		assertThat(this.session.get("/topologies/" + this.opened.id() + "/history").statusCode()).isEqualTo(200);
	}

	@Test
	void sameFieldIsAskedForAndTheChoiceIsSaved() {
		wang(this.opened.topology().withNote("by wang"));
		HttpResponse<String> conflict = save(Map.of("note", "by me"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).contains("by wang").contains("by me").contains("Users");
		assertThat(this.topologies.get(this.opened.id()).topology().note()).isEqualTo("by wang");
		assertThat(choose(conflict, "mine").statusCode()).isEqualTo(302);
		assertThat(this.topologies.get(this.opened.id()).topology().note()).isEqualTo("by me");
	}

	@Test
	void choiceMadeTooLateIsAskedAgain() {
		StoredTopology second = wang(this.opened.topology().withNote("by wang"));
		HttpResponse<String> conflict = save(Map.of("note", "by me"));
		this.topologies.save(second.id(), second.tag(), second.topology().withNote("by wang again"), "wang");
		HttpResponse<String> again = choose(conflict, "mine");
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.body()).contains("by wang again");
		assertThat(this.topologies.get(this.opened.id()).topology().note()).isEqualTo("by wang again");
	}

	@Test
	void secretIsStoredOnceItIsChosen() {
		String token = wangsToken();
		HttpResponse<String> conflict = this.session.post("/topologies/" + this.opened.id() + "/cluster-files",
				Map.of("tag", this.opened.tag(), "name", "token.json", "text", "mine-1234", "keep", "secret"));
		assertThat(conflict.statusCode()).isEqualTo(409);
		assertThat(conflict.body()).doesNotContain("mine-1234");
		assertThat(refs()).containsExactly(token);
		HttpResponse<String> chosen = choose(conflict, "theirs");
		assertThat(chosen.statusCode()).isEqualTo(302);
		assertThat(chosen.headers().firstValue("Location").orElseThrow()).endsWith("/cluster-files");
		assertThat(refs()).containsExactly(token);
		assertThat(choose(conflict, "mine").statusCode()).isEqualTo(302);
		assertThat(refs()).hasSize(2);
		assertThat(this.designs.get(this.opened.id())
			.cluster()
			.of(this.opened.topology().primary())
			.file("o2server/config/token.json")
			.orElseThrow()
			.text()).isEqualTo("mine-1234");
	}

	@Test
	void secretSealedForAnotherTopologyIsNotOpened() {
		wangsToken();
		HttpResponse<String> conflict = this.session.post("/topologies/" + this.opened.id() + "/cluster-files",
				Map.of("tag", this.opened.tag(), "name", "token.json", "text", "mine-1234", "keep", "secret"));
		this.opened = this.topologies.createUnderFreeName(this.opened.topology(), SecretValues.NONE, "li");
		choose(conflict, "mine");
		assertThat(refs()).isEmpty();
	}

	@Test
	void sealedSecretThatWasChangedIsLeftOut() {
		String token = wangsToken();
		HttpResponse<String> conflict = this.session.post("/topologies/" + this.opened.id() + "/cluster-files",
				Map.of("tag", this.opened.tag(), "name", "token.json", "text", "mine-1234", "keep", "secret"));
		Map<String, String> form = ConflictForm.choosing("mine", conflict);
		String sealed = form.get("secret");
		String ref = sealed.substring(0, sealed.indexOf(':'));
		for (String changed : List.of("", ":", "x:y", ref, ref + ":%%%", ref + ":AAAA", token + sealed.substring(32))) {
			form.put("secret", changed);
			assertThat(this.session.post("/topologies/" + this.opened.id() + "/merge", form).statusCode()).as(changed)
				.isEqualTo(302);
		}
		assertThat(refs()).containsExactly(token);
	}

	@Test
	void hostilePostsOfTheChoiceStoreNothing() {
		String path = "/topologies/" + this.opened.id() + "/merge";
		assertThat(this.session.post(path, Map.of()).statusCode()).isBetween(400, 499);
		assertThat(this.session.post(path, Map.of("mine", "{]", "base", "%", "theirs", "")).statusCode()).isBetween(400,
				499);
		assertThat(this.topologies.get(this.opened.id())).isEqualTo(this.opened);
	}

	private StoredTopology wang(Topology changed) {
		return this.topologies.save(this.opened.id(), this.opened.tag(), changed, "wang");
	}

	private String wangsToken() {
		SecretRef ref = SecretRef.random();
		Topology changed = this.opened.topology()
			.withSurroundings(Surroundings.NONE.withClusterFile(ClusterFile.secret("token.json", ref)));
		this.topologies.save(this.opened.id(), this.opened.tag(), changed,
				SecretValues.NONE.with(ref, SecretValue.of("wangs")), "wang");
		return ref.id();
	}

	private List<String> refs() {
		return this.database.sql("select ref from secret where topology_id = ?")
			.param(this.opened.id())
			.query(String.class)
			.list();
	}

	/** Sends the hosts page as it was opened, with some fields changed. */
	private HttpResponse<String> save(Map<String, String> changed) {
		Map<String, String> form = new HashMap<>();
		form.put("tag", this.opened.tag());
		form.put("name", this.opened.topology().name());
		form.put("release", "6");
		form.put("note", "");
		form.put("add", "");
		form.put("action", "save");
		form.putAll(changed);
		Map<String, String> rows = new HashMap<>(form);
		StringBuilder query = new StringBuilder("?");
		this.opened.topology()
			.hosts()
			.forEach((host) -> query
				.append("original=%1$s&address=%1$s&os=%2$s&".formatted(host.address(), host.os().key())));
		return this.session.post("/topologies/" + this.opened.id() + "/hosts" + query, rows);
	}

	private HttpResponse<String> choose(HttpResponse<String> conflict, String side) {
		return this.session.post("/topologies/" + this.opened.id() + "/merge", ConflictForm.choosing(side, conflict));
	}

}
