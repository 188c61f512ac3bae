package dev.o2cluster;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.store.DeletedTopologies;
import dev.o2cluster.topology.store.DeletedTopology;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static dev.o2cluster.RestCaller.json;
import static dev.o2cluster.RestCaller.location;
import static dev.o2cluster.RestCaller.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A deleted topology is gone everywhere, comes back whole, and goes for good in time.
 */
@ConsoleTest
class DeletedTopologiesIntegrationTests {

	private static final List<String> OWN_TABLES = List.of("host", "revision", "storage_name", "secret", "run",
			"probe_switch");

	private final SecretRef ref = SecretRef.random();

	private final int port;

	private final RestCaller rest;

	@Autowired
	private Topologies topologies;

	@Autowired
	private DeletedTopologies deleted;

	@Autowired
	private JdbcClient database;

	private long id;

	private String path = "";

	DeletedTopologiesIntegrationTests(@LocalServerPort int port) {
		this.port = port;
		this.rest = new RestCaller(port);
	}

	/** Something in each table that belongs to a topology. */
	@BeforeEach
	void storeOneWithHistoryRunSwitchAndSecret() {
		StoredTopologies.clear(this.topologies);
		StoredTopology first = this.topologies.create(
				SeedPair.of("6")
					.withSurroundings(Surroundings.NONE.withClusterFile(ClusterFile.secret("token.json", this.ref))),
				SecretValues.NONE.with(this.ref, SecretValue.of("{\"password\": \"Tr0ub4dor&3\"}")), "li");
		this.id = first.id();
		this.path = "/api/topologies/" + this.id;
		this.topologies.save(this.id, first.tag(), first.topology().withNote("second"), "wang");
		assertThat(this.rest.post(this.path + "/runs", "{\"tickByProbe\": true}").statusCode()).isEqualTo(201);
		this.database
			.sql("insert into probe_switch (topology_id, enabled, changed_by, changed_at) values (?, true, 'li', ?)")
			.params(this.id, Instant.now().atOffset(ZoneOffset.UTC))
			.update();
	}

	@Test
	void nothingOfADeletedTopologyIsServed() {
		List<String> places = List.of("", "/problems", "/export", "/bundle.zip", "/startup-plan", "/revisions",
				"/revisions/1", "/revisions/2/diff?from=1", "/runs", "/hosts/192.168.0.1/bundle.zip",
				"/hosts/192.168.0.1/files");
		String run = location(this.rest.post(this.path + "/runs", "{}"));
		places.forEach((place) -> assertThat(this.rest.get(this.path + place).statusCode()).as(place).isEqualTo(200));
		delete();
		places.forEach((place) -> assertThat(this.rest.get(this.path + place).statusCode()).as(place).isEqualTo(404));
		assertThat(this.rest.get(run).statusCode()).isEqualTo(404);
		assertThat(this.rest.post(this.path + "/runs", "{}").statusCode()).isEqualTo(404);
		assertThat(json(this.rest.get("/api/topologies"))).isEmpty();
		PageVisitor visitor = new PageVisitor(this.port);
		visitor.signIn();
		for (String page : List.of("hosts", "roles", "review", "history", "start", "deliver", "network")) {
			assertThat(visitor.get("/topologies/" + this.id + "/" + page, "Accept", "text/html").statusCode()).as(page)
				.isEqualTo(404);
		}
	}

	@Test
	void restoreBringsEverythingBack() {
		byte[] bundle = this.rest.get(this.path + "/bundle.zip").body();
		String revisions = text(this.rest.get(this.path + "/revisions"));
		String runs = text(this.rest.get(this.path + "/runs"));
		delete();
		HttpResponse<byte[]> restored = this.rest.post(deletedPath() + "/restore", "");
		assertThat(restored.statusCode()).isEqualTo(200);
		assertThat(restored.headers().firstValue("Content-Location")).contains(this.path);
		assertThat(RestCaller.tag(restored)).isEqualTo(RestCaller.tag(this.rest.get(this.path)));
		assertThat(this.rest.get(this.path + "/bundle.zip").body()).isEqualTo(bundle);
		assertThat(text(this.rest.get(this.path + "/revisions"))).isEqualTo(revisions);
		assertThat(text(this.rest.get(this.path + "/runs"))).isEqualTo(runs);
		assertThat(this.rest.post(deletedPath() + "/restore", "").statusCode()).isEqualTo(404);
		assertThat(audited()).contains("topology.deleted", "topology.undeleted");
	}

	@Test
	void aNameTakenMeanwhileIsToldAndAnotherOneTaken() {
		delete();
		assertThat(this.rest.post("/api/topologies", TopologyDocument.text(SeedPair.of("6"))).statusCode())
			.isEqualTo(201);
		assertThat(json(this.rest.get("/api/topologies/deleted")).path(0).path("nameTaken").booleanValue()).isTrue();
		HttpResponse<byte[]> refused = this.rest.post(deletedPath() + "/restore", "");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(json(refused).path("detail").stringValue()).contains("seed-pair");
		assertThat(this.rest.post(deletedPath() + "/restore?name=a%2Fb", "").statusCode()).isBetween(400, 422);
		assertThat(this.rest.post(deletedPath() + "/restore?name=" + "n".repeat(500), "").statusCode()).isBetween(400,
				422);
		HttpResponse<byte[]> renamed = this.rest.post(deletedPath() + "/restore?name=earlier", "");
		assertThat(json(renamed).path("name").stringValue()).isEqualTo("earlier");
		assertThat(json(this.rest.get("/api/topologies"))).hasSize(2);
	}

	@Test
	void whatIsOverGoesForGood() {
		delete();
		this.deleted.purgeExpired();
		assertThat(this.deleted.list()).filteredOn((line) -> line.id() == this.id)
			.singleElement()
			.satisfies((line) -> assertThat(line.keptUntil()).isAfter(Instant.now().plus(Duration.ofDays(29))));
		OWN_TABLES.forEach((table) -> assertThat(rows(table)).as(table).isPositive());
		this.database.sql("update topology set deleted_at = ? where id = ?")
			.params(Instant.now().minus(DeletedTopologies.KEPT).atOffset(ZoneOffset.UTC), this.id)
			.update();
		this.deleted.purgeExpired();
		OWN_TABLES.forEach((table) -> assertThat(rows(table)).as(table).isZero());
		assertThat(this.rest.post(deletedPath() + "/restore", "").statusCode()).isEqualTo(404);
		assertThat(audited()).contains("topology.purged");
	}

	@Test
	void designersPutBackAndAdminsRemoveForGood() {
		RestCaller designer = person("bin-designer", "designer");
		RestCaller viewer = person("bin-viewer", "viewer");
		delete();
		assertThat(viewer.get("/api/topologies/deleted").statusCode()).isEqualTo(403);
		assertThat(viewer.post(deletedPath() + "/restore", "").statusCode()).isEqualTo(403);
		assertThat(designer.get("/api/topologies/deleted").statusCode()).isEqualTo(200);
		assertThat(designer.delete(deletedPath()).statusCode()).isEqualTo(403);
		assertThat(designer.post(deletedPath() + "/restore", "").statusCode()).isEqualTo(200);
		delete();
		assertThat(this.rest.delete(deletedPath()).statusCode()).isEqualTo(204);
		assertThat(this.deleted.list()).extracting(DeletedTopology::id).doesNotContain(this.id);
		assertThat(this.rest.delete(deletedPath()).statusCode()).isEqualTo(404);
	}

	@Test
	void aTopologyInUseIsNotRemovedForGood() {
		assertThat(this.rest.delete(deletedPath()).statusCode()).isEqualTo(404);
		assertThat(this.topologies.get(this.id).revision()).isEqualTo(2);
	}

	private void delete() {
		this.topologies.delete(this.id, Optional.empty(), "li");
	}

	private String deletedPath() {
		return "/api/topologies/deleted/" + this.id;
	}

	private RestCaller person(String name, String role) {
		JsonNode made = json(
				this.rest.post("/api/users", "{\"username\": \"" + name + "\", \"role\": \"" + role + "\"}"));
		RestCaller first = new RestCaller(this.port, name, made.path("password").stringValue());
		assertThat(
				first
					.post("/api/account/password",
							"{\"current\": \"" + made.path("password").stringValue()
									+ "\", \"chosen\": \"Quite-long-word-7\"}")
					.statusCode())
			.isLessThan(300);
		return new RestCaller(this.port, name, "Quite-long-word-7");
	}

	private int rows(String table) {
		return this.database.sql("select count(*) from " + table + " where topology_id = ?")
			.param(this.id)
			.query(Integer.class)
			.single();
	}

	private List<String> audited() {
		return json(this.rest.get("/api/audit?action=topology.&subject=seed-pair")).valueStream()
			.map((entry) -> entry.path("action").stringValue())
			.toList();
	}

}
