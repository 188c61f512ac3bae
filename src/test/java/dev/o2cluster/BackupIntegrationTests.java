package dev.o2cluster;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A backup of the console that all tests share, restored into an empty one.
 */
@ConsoleTest
class BackupIntegrationTests {

	private static final String PROBLEM = "application/problem+json";

	@LocalServerPort
	private int port;

	@Autowired
	private ConsoleProperties properties;

	@Autowired
	private Topologies topologies;

	@TempDir
	private Path folder;

	@Test
	void everythingIsTheSameAfterARestoreIntoAnEmptyConsole() throws IOException {
		RestCaller here = new RestCaller(this.port);
		fill(here);
		byte[] backup = here.get("/api/backup").body();
		Map<String, String> before = everything(here);
		try (ConfigurableApplicationContext other = console()) {
			RestCaller there = new RestCaller(
					other.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
			String untouched = rows(other);
			assertRefused(restore(there, damaged(backup)), 422, "backup");
			assertRefused(restore(there, backup), 422, "secret");
			assertRefused(restore(there, backup, "Secret-Key", "a passphrase of somebody"), 422, "secret");
			assertThat(rows(other)).isEqualTo(untouched);

			String key = Files.readString(this.properties.dataDir().resolve("secret.key")).strip();
			assertThat(restore(there, backup, "Secret-Key", key).statusCode()).isEqualTo(204);
			assertThat(everything(there)).containsExactlyEntriesOf(before);
			assertRefused(restore(there, backup, "Secret-Key", key), 409, "topologies");
			assertWorkGoesOn(there);
		}
	}

	@Test
	void onlyAdminsMakeBackups() {
		RestCaller here = new RestCaller(this.port);
		HttpResponse<byte[]> made = here.post("/api/users", "{\"username\": \"no-backups\", \"role\": \"designer\"}");
		String password = RestCaller.json(made).get("password").stringValue();
		RestCaller designer = new RestCaller(this.port, "no-backups", password);
		assertThat(designer.get("/api/backup").statusCode()).isEqualTo(403);
		assertThat(designer.send("POST", "/api/backup/restore", BodyPublishers.ofString("x")).statusCode())
			.isEqualTo(403);
	}

	/** Something of everything that a console keeps. */
	private void fill(RestCaller here) {
		SecretRef ref = SecretRef.random();
		StoredTopology secret = this.topologies.create(
				SeedPair.of("6")
					.withName("backup-secret")
					.withSurroundings(Surroundings.NONE.withClusterFile(ClusterFile.secret("token.json", ref))),
				SecretValues.NONE.with(ref, SecretValue.of("{\"password\": \"Tr0ub4dor&3\"}")), "li");
		assertThat(secret.id()).isPositive();
		for (String release : List.of("4", "5", "6", "7", "8")) {
			String document = TopologyDocument.text(SeedPair.of(release).withName("backup-" + release));
			HttpResponse<byte[]> created = here.post("/api/topologies", document);
			String path = RestCaller.location(created);
			here.get(path + "/bundle.zip?draft=true");
			HttpResponse<byte[]> saved = here.put(path,
					document.replace("\"note\": \"\"", "\"note\": \"中文 and \\\"quotes\\\"\""), "If-Match",
					RestCaller.tag(created));
			assertThat(saved.statusCode()).isEqualTo(200);
		}
		String run = RestCaller
			.location(here.post("/api/topologies/" + secret.id() + "/runs", "{\"kind\": \"start\"}"));
		here.send("PATCH", run + "/steps/1", BodyPublishers.ofString("{\"state\": \"done\", \"note\": \"by hand\"}"),
				"Content-Type", "application/json");
	}

	/** Every export there is, by address. */
	private static Map<String, String> everything(RestCaller console) {
		Map<String, String> all = new TreeMap<>();
		List<String> paths = new ArrayList<>(List.of("/api/topologies", "/api/users"));
		for (JsonNode line : RestCaller.json(console.get("/api/topologies"))) {
			String topology = "/api/topologies/" + line.get("id").asLong();
			paths.addAll(List.of(topology, topology + "/export", topology + "/bundle.zip?draft=true",
					topology + "/problems", topology + "/startup-plan", topology + "/revisions", topology + "/runs"));
			for (JsonNode revision : RestCaller.json(console.get(topology + "/revisions"))) {
				paths.add(topology + "/revisions/" + revision.get("number").asInt());
			}
			for (JsonNode run : RestCaller.json(console.get(topology + "/runs"))) {
				paths.add(topology + "/runs/" + run.get("id").asLong() + "/steps");
			}
		}
		for (String path : paths) {
			HttpResponse<byte[]> answer = console.get(path);
			all.put(path, answer.statusCode() + " " + answer.headers().firstValue("ETag").orElse("") + " "
					+ new String(answer.body(), StandardCharsets.ISO_8859_1));
		}
		return all;
	}

	private static void assertWorkGoesOn(RestCaller there) {
		assertThat(there.post("/api/topologies", TopologyDocument.text(SeedPair.of("6").withName("after-restore")))
			.statusCode()).isEqualTo(201);
		assertThat(there.post("/api/users", "{\"username\": \"after-restore\", \"role\": \"viewer\"}").statusCode())
			.isEqualTo(201);
		JsonNode audit = RestCaller.json(there.get("/api/audit"));
		assertThat(audit).extracting((entry) -> entry.get("action").stringValue())
			.filteredOn((action) -> !action.equals("topology.downloaded"))
			.startsWith("user.created", "topology.created", "backup.restored");
	}

	private static byte[] damaged(byte[] backup) {
		byte[] damaged = backup.clone();
		damaged[damaged.length / 2] ^= 1;
		return damaged;
	}

	private static HttpResponse<byte[]> restore(RestCaller console, byte[] backup, String... headers) {
		List<String> all = new ArrayList<>(List.of("Content-Type", "application/zip"));
		all.addAll(List.of(headers));
		return console.send("POST", "/api/backup/restore", BodyPublishers.ofByteArray(backup),
				all.toArray(String[]::new));
	}

	private static void assertRefused(HttpResponse<byte[]> answer, int status, String word) {
		assertThat(answer.statusCode()).as(RestCaller.text(answer)).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).contains(PROBLEM);
		assertThat(RestCaller.json(answer).get("detail").stringValue()).contains(word).contains("nothing was changed");
	}

	private static String rows(ConfigurableApplicationContext console) {
		JdbcClient database = console.getBean(JdbcClient.class);
		return database.sql("select * from console_user").query().listOfRows().toString()
				+ database.sql("select * from audit_entry where action <> 'session.refused'").query().listOfRows()
				+ database.sql("select * from topology").query().listOfRows();
	}

	private static ConfigurableApplicationContext console() {
		return new SpringApplicationBuilder(ConsoleApplication.class, ConsoleTest.QuickPasswords.class).run(
				"--server.port=0", "--spring.main.lazy-initialization=true",
				"--spring.main.register-shutdown-hook=false", "--console.data-dir=" + ConsoleTest.DataFolder.create(),
				"--console.admin-password=" + ConsoleTest.PASSWORD);
	}

}
