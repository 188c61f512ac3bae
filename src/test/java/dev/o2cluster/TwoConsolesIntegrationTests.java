package dev.o2cluster;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.TopologyDocument;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two consoles that were started at the same moment on one empty PostgreSQL. Requests go
 * to them in turns, as behind a proxy without sticky sessions.
 */
class TwoConsolesIntegrationTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static EmbeddedPostgres postgres;

	private static List<ConsoleProcess> consoles = List.of();

	private static List<RestCaller> rest;

	private static JdbcClient database;

	private final AtomicInteger turn = new AtomicInteger();

	private final HttpClient http = browser();

	@BeforeAll
	static void start() throws IOException {
		postgres = EmbeddedPostgres.start();
		database = JdbcClient.create(postgres.getPostgresDatabase());
		consoles = List.of(console(), console());
		rest = consoles.stream().map(ConsoleProcess::rest).toList();
	}

	private static ConsoleProcess console() throws IOException {
		return ConsoleProcess.start(ConsoleTest.DataFolder.create(), "--spring.profiles.active=postgres",
				"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
				"--spring.datasource.username=postgres", "--console.secret-key=a passphrase of both consoles");
	}

	@AfterAll
	static void stop() throws IOException {
		consoles.forEach(ConsoleProcess::close);
		postgres.close();
	}

	@Test
	void migrationsRanOnceAndMadeOneUser() {
		assertThat(database.sql("select version from flyway_schema_history where version is not null")
			.query(String.class)
			.list()).doesNotHaveDuplicates().contains("1", "60");
		assertThat(
				database.sql("select count(*) from flyway_schema_history where not success").query(Long.class).single())
			.isZero();
		assertThat(database.sql("select username from console_user where role = 'ADMIN'").query(String.class).list())
			.contains("admin");
		assertThat(database.sql("select count(*) from audit_entry where action = 'user.created' and subject = 'admin'")
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void oneSessionIsServedByBoth() {
		signIn(this.http);
		for (int request = 0; request < 6; request++) {
			assertThat(page("/topologies").body()).contains("admin");
		}
		String form = page("/topologies/new").body();
		HttpResponse<String> created = post("/topologies", form,
				Map.of("name", "both", "release", "6", "hosts", "192.168.0.1\n192.168.0.2"));
		assertThat(created.statusCode()).isEqualTo(302);
		assertThat(post("/logout", page("/topologies").body(), Map.of()).statusCode()).isEqualTo(302);
		assertThat(page("/topologies").headers().firstValue("Location")).get().asString().endsWith("/login");
		assertThat(page("/topologies").headers().firstValue("Location")).get().asString().endsWith("/login");
	}

	@Test
	void aSessionThatCannotBeReadIsAsGoodAsNone() {
		signIn(this.http);
		database.sql("update spring_session_attributes set attribute_bytes = ?").param(new byte[] { 1, 2, 3 }).update();
		assertThat(page("/topologies").headers().firstValue("Location")).get().asString().endsWith("/login");
		signIn(this.http);
		assertThat(page("/topologies").statusCode()).isEqualTo(200);
	}

	@Test
	void whatOneConsoleDeletesTheOtherPutsBack() {
		String document = TopologyDocument.text(SeedPair.of("6").withName("deleted-in-turns"));
		HttpResponse<byte[]> saved = rest.get(0).post("/api/topologies", document);
		String path = RestCaller.location(saved);
		assertThat(rest.get(1).get(path).statusCode()).isEqualTo(200);
		assertThat(rest.get(0).delete(path, "If-Match", "*").statusCode()).isEqualTo(204);
		assertThat(rest.get(1).get(path).statusCode()).isEqualTo(404);
		assertThat(rest.get(1).get(path + "/revisions/1").statusCode()).isEqualTo(404);
		String other = RestCaller.location(rest.get(1).post("/api/topologies", document));
		String restore = path.replace("/topologies/", "/topologies/deleted/") + "/restore";
		assertThat(rest.get(1).post(restore, "").statusCode()).isEqualTo(409);
		assertThat(rest.get(1).delete(other, "If-Match", "*").statusCode()).isEqualTo(204);
		assertThat(RestCaller.text(rest.get(1).post(restore, ""))).isEqualTo(document);
		assertThat(RestCaller.text(rest.get(0).get(path + "/revisions/1"))).isEqualTo(document);
	}

	@Test
	void whatOneConsoleSavesTheOtherKnowsAtOnce() {
		String document = TopologyDocument.text(SeedPair.of("6").withName("saved-in-turns"));
		HttpResponse<byte[]> saved = rest.get(0).post("/api/topologies", document);
		String path = RestCaller.location(saved);
		for (int save = 0; save < 10; save++) {
			RestCaller console = rest.get(save % 2);
			assertThat(console.get(path + "/bundle.zip").statusCode()).isEqualTo(200);
			saved = console.put(path, document.replace("\"note\": \"\"", "\"note\": \"" + save + "\""), "If-Match",
					RestCaller.tag(saved));
			assertThat(saved.statusCode()).isEqualTo(200);
			HttpResponse<byte[]> read = rest.get((save + 1) % 2).get(path);
			assertThat(read.body()).isEqualTo(saved.body());
			assertThat(RestCaller.tag(read)).isEqualTo(RestCaller.tag(saved));
		}
		assertThat(RestCaller.json(rest.get(0).get(path + "/revisions")))
			.as("every save was handed out by the one console before the other saved again")
			.hasSizeGreaterThanOrEqualTo(10);
	}

	@Test
	void aNewPasswordOrALockHoldsInBothAtOnce() {
		String first = new Session(port(0)).basic(ConsoleTest.USER, ConsoleTest.PASSWORD)
			.rest("POST", "/api/users", "{\"username\": \"li\", \"role\": \"designer\"}")
			.body()
			.replaceAll("(?s).*\"password\"\\s*:\\s*\"([^\"]+)\".*", "$1");
		Session there = new Session(port(1)).basic("li", first);
		String change = "{\"current\": \"" + first + "\", \"chosen\": \"another good one\"}";
		assertThat(there.rest("POST", "/api/account/password", change).statusCode()).isEqualTo(204);
		assertThat(new Session(port(0)).basic("li", "another good one").rest("GET", "/api/topologies").statusCode())
			.isEqualTo(200);
		assertThat(new Session(port(1)).basic("li", "another good one").rest("GET", "/api/topologies").statusCode())
			.isEqualTo(200);
		assertThat(new Session(port(0)).basic("li", first).rest("GET", "/api/topologies").statusCode()).isEqualTo(401);
		for (int guess = 0; guess < 5; guess++) {
			new Session(port(guess % 2)).basic("li", "wrong guess " + guess).rest("GET", "/api/topologies");
		}
		for (int console = 0; console < 2; console++) {
			assertThat(new Session(port(console)).basic("li", "another good one")
				.rest("GET", "/api/topologies")
				.statusCode()).as("locked in console %d", console).isEqualTo(401);
		}
	}

	@Test
	void somebodyOnTheOtherConsoleIsSeen() {
		String path = RestCaller
			.location(rest.get(0).post("/api/topologies", TopologyDocument.text(SeedPair.of("6").withName("seen"))))
			.replace("/api", "");
		new Session(port(0)).basic(ConsoleTest.USER, ConsoleTest.PASSWORD)
			.rest("POST", "/api/users", "{\"username\": \"zhao\", \"role\": \"viewer\"}");
		database
			.sql("update console_user set must_change = false, password_hash = (select password_hash from console_user"
					+ " where username = 'admin') where username = 'zhao'")
			.update();
		Session zhao = new Session(port(1));
		zhao.signIn("zhao", ConsoleTest.PASSWORD);
		assertThat(zhao.get(path + "/review").statusCode()).isEqualTo(200);
		Session admin = new Session(port(0));
		admin.signIn(ConsoleTest.USER, ConsoleTest.PASSWORD);
		assertThat(admin.get(path + "/presence").body()).contains("zhao");
	}

	@Test
	void aTickReachesWhoeverLooksAtTheOtherConsole() throws Exception {
		String topology = RestCaller
			.location(rest.get(0).post("/api/topologies", TopologyDocument.text(SeedPair.of("6").withName("ticked"))));
		String run = RestCaller.location(rest.get(0).post(topology + "/runs", "{\"kind\": \"start\"}"));
		signIn(this.http);
		HttpRequest events = HttpRequest.newBuilder(uri(1, run.replace("/api", "") + "/events"))
			.header("Accept", "text/event-stream")
			.build();
		try (InputStream stream = this.http.send(events, BodyHandlers.ofInputStream()).body()) {
			readEvent(stream);
			Instant ticked = Instant.now();
			assertThat(rest.get(0)
				.send("PATCH", run + "/steps/1", BodyPublishers.ofString("{\"state\": \"done\"}"), "Content-Type",
						"application/json")
				.statusCode()).isEqualTo(200);
			assertThat(CompletableFuture.supplyAsync(() -> readEvent(stream)).orTimeout(10, TimeUnit.SECONDS).join())
				.contains("changed");
			assertThat(Duration.between(ticked, Instant.now())).isLessThan(Duration.ofSeconds(2));
		}
	}

	@Test
	void aBackupGoesIntoAnyDatabase() throws Exception {
		rest.get(0).post("/api/topologies", TopologyDocument.text(SeedPair.of("6").withName("backed-up")));
		Path folder = ConsoleTest.DataFolder.create();
		Path backup = Files.write(folder.resolve("backup.zip"), rest.get(0).get("/api/backup").body());
		database.sql("create database restored").update();
		Path other = ConsoleTest.DataFolder.create();
		List<ConsoleProcess> commands = List.of(
				ConsoleProcess.start(other, "--spring.profiles.active=postgres",
						"--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "restored"),
						"--spring.datasource.username=postgres", "--console.restore=" + backup,
						"--console.secret-key=a passphrase of both consoles"),
				ConsoleProcess.start(folder, "--console.restore=" + backup,
						"--console.restore-key=a passphrase of both consoles"));
		commands.forEach((command) -> assertThat(command.exitCode()).as(command.output()).isZero());
		List<String> revisions = revisions(database);
		assertThat(revisions).isNotEmpty();
		assertThat(revisions(JdbcClient.create(postgres.getDatabase("postgres", "restored")))).isEqualTo(revisions);
		assertThat(revisions(
				JdbcClient.create(new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("console"), "sa", ""))))
			.isEqualTo(revisions);
	}

	private static List<String> revisions(JdbcClient database) {
		return database
			.sql("select topology_id, number, author, sha256, document from revision order by topology_id, number")
			.query((row, number) -> row.getLong(1) + " " + row.getInt(2) + " " + row.getString(3) + " "
					+ row.getString(4) + " " + row.getString(5))
			.list();
	}

	/** The next event; what only keeps the connection open is none. */
	private static String readEvent(InputStream stream) {
		StringBuilder event = new StringBuilder();
		try {
			while (event.indexOf("\n\n") < 0 || event.charAt(0) == ':') {
				if (event.indexOf("\n\n") >= 0) {
					event.setLength(0);
				}
				event.append((char) stream.read());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return event.toString();
	}

	private void signIn(HttpClient browser) {
		String form = page("/login").body();
		assertThat(
				post("/login", form, Map.of("username", ConsoleTest.USER, "password", ConsoleTest.PASSWORD)).headers()
					.firstValue("Location"))
			.get()
			.asString()
			.contains("/topologies");
	}

	private HttpResponse<String> page(String path) {
		return send(HttpRequest.newBuilder(uri(this.turn.getAndIncrement() % 2, path)).header("Accept", "text/html"));
	}

	private HttpResponse<String> post(String path, String page, Map<String, String> fields) {
		Matcher token = CSRF.matcher(page);
		assertThat(token.find()).isTrue();
		StringBuilder form = new StringBuilder("_csrf=" + encoded(token.group(1)));
		fields.forEach((name, value) -> form.append('&').append(name).append('=').append(encoded(value)));
		return send(HttpRequest.newBuilder(uri(this.turn.getAndIncrement() % 2, path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.toString())));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** One host name, so that both consoles get the same cookie. */
	private static URI uri(int console, String path) {
		return URI.create("http://localhost:" + port(console) + path);
	}

	private static HttpClient browser() {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
	}

	private static int port(int console) {
		return consoles.get(console).port();
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
