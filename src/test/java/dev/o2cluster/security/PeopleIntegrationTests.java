package dev.o2cluster.security;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.o2cluster.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets in, who may do what, and how access ends, on the running server.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { "spring.datasource.url=jdbc:h2:mem:people",
		"console.admin-password=" + PeopleIntegrationTests.ADMIN })
class PeopleIntegrationTests {

	static final String ADMIN = "an admin's long password";

	private static final String OWN = "my own long password";

	private static final Pattern PASSWORD = Pattern.compile("\"password\":\"([^\"]+)\"");

	private static final Pattern SECRET = Pattern.compile("id=\"secret\">([^<]+)<");

	private static final String DOCUMENT = """
			{"schema": 1, "name": "%s", "release": "6", "hosts": [{"address": "192.168.0.1",
			 "roles": ["web", "center", "application", "storage", "data"], "primary": true}]}""";

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Accounts accounts;

	@Test
	void givenAdminPasswordNeedsNoChange() {
		assertThat(admin().rest("GET", "/api/topologies").statusCode()).isEqualTo(200);
		Session pages = new Session(this.port);
		assertThat(pages.signIn("admin", ADMIN).headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/topologies"));
	}

	@Test
	void firstPasswordHasToBeChangedBeforeAnythingElse() {
		String first = create("newcomer", "designer");
		Session rest = new Session(this.port).basic("newcomer", first);
		assertThat(rest.rest("GET", "/api/topologies").statusCode()).isEqualTo(403);
		Session pages = new Session(this.port);
		pages.signIn("newcomer", first);
		assertThat(pages.get("/topologies").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/account"));
		assertThat(pages.post("/account/password", Map.of("current", first, "chosen", "short", "again", "short"))
			.statusCode()).isEqualTo(422);
		assertThat(pages.post("/account/password", Map.of("current", first, "chosen", OWN, "again", OWN))
			.headers()
			.firstValue("Location")).hasValueSatisfying((location) -> assertThat(location).endsWith("/login?changed"));
		assertThat(rest.rest("GET", "/api/topologies").statusCode()).isEqualTo(401);
		assertThat(rest.basic("newcomer", OWN).rest("GET", "/api/topologies").statusCode()).isEqualTo(200);
		pages.signIn("newcomer", OWN);
		assertThat(pages.get("/topologies").statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "viewer, 403, 403", "designer, 201, 403", "admin, 201, 200" })
	void roleDecidesWhatIsAllowed(String role, int create, int users) {
		Session rest = user("as-" + role, role);
		assertThat(rest.rest("GET", "/api/topologies").statusCode()).isEqualTo(200);
		assertThat(rest.rest("POST", "/api/topologies", DOCUMENT.formatted("by " + role)).statusCode())
			.isEqualTo(create);
		assertThat(rest.rest("GET", "/api/users").statusCode()).isEqualTo(users);
		Session pages = new Session(this.port);
		pages.signIn("as-" + role, OWN);
		assertThat(pages.get("/topologies").statusCode()).isEqualTo(200);
		assertThat(pages.get("/users").statusCode()).isEqualTo(users);
		assertThat(pages.post("/topologies", Map.of("name", "page " + role, "hosts", "192.168.0.1", "action", "create"))
			.statusCode()).isEqualTo((create == 403) ? 403 : 302);
	}

	@Test
	void wrongPasswordsLockAndTheRightOneUnlocksAfterwards() {
		Session right = user("guessed", "viewer");
		Session wrong = new Session(this.port).basic("guessed", "not the password");
		for (int i = 0; i < SignInAttempts.FREE; i++) {
			assertThat(wrong.rest("GET", "/api/topologies").statusCode()).isEqualTo(401);
		}
		HttpResponse<String> waiting = right.rest("GET", "/api/topologies");
		assertThat(waiting.statusCode()).isEqualTo(401);
		assertThat(waiting.body()).as("tells no guesser that this one is right")
			.isEqualTo(wrong.rest("GET", "/api/topologies").body());
		this.database
			.sql("update console_user set locked_until = timestamp '2020-01-01 00:00:00' where username = 'guessed'")
			.update();
		assertThat(right.rest("GET", "/api/topologies").statusCode()).isEqualTo(200);
		assertThat(this.database.sql("select failures from console_user where username = 'guessed'")
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void waitDoublesUpToALimit() {
		assertThat(SignInAttempts.wait(5)).isEqualTo(Duration.ofSeconds(30));
		assertThat(SignInAttempts.wait(7)).isEqualTo(Duration.ofMinutes(2));
		assertThat(SignInAttempts.wait(1_000_000)).isEqualTo(SignInAttempts.LONGEST_WAIT);
	}

	@Test
	void disabledUserIsOutAtOnceEverywhere() {
		Session rest = user("leaver", "designer");
		assertThat(rest.rest("GET", "/api/topologies").statusCode()).isEqualTo(200);
		Session pages = new Session(this.port);
		pages.signIn("leaver", OWN);
		assertThat(pages.get("/topologies").statusCode()).isEqualTo(200);
		admin().rest("POST", "/api/users/leaver/disable");
		assertThat(rest.rest("GET", "/api/topologies").statusCode()).isEqualTo(401);
		assertThat(pages.get("/topologies").statusCode()).isEqualTo(302);
	}

	@Test
	void signOutEverywhereEndsEverySession() {
		user("twice", "viewer");
		Session one = new Session(this.port);
		Session other = new Session(this.port);
		one.signIn("twice", OWN);
		other.signIn("twice", OWN);
		assertThat(other.get("/topologies").statusCode()).isEqualTo(200);
		one.post("/account/sign-out", Map.of());
		assertThat(one.get("/topologies").statusCode()).isEqualTo(302);
		assertThat(other.get("/topologies").statusCode()).isEqualTo(302);
	}

	@Test
	void tokensAreScopedRevocableAndKeptAsHashesOnly() {
		user("robot", "designer");
		Session pages = new Session(this.port);
		pages.signIn("robot", OWN);
		Session read = new Session(this.port).bearer(token(pages, "READ"));
		String secret = token(pages, "WRITE");
		Session write = new Session(this.port).bearer(secret);
		assertThat(read.rest("GET", "/api/topologies").statusCode()).isEqualTo(200);
		assertThat(read.rest("POST", "/api/topologies", DOCUMENT.formatted("read token")).statusCode()).isEqualTo(403);
		assertThat(write.rest("POST", "/api/topologies", DOCUMENT.formatted("write token")).statusCode())
			.isEqualTo(201);
		assertThat(this.database.sql("select count(*) from access_token where hash = ?")
			.param(secret)
			.query(Integer.class)
			.single()).isZero();
		assertThat(pages.get("/account").body()).doesNotContain(secret);
		this.database.sql("select id from access_token where username = 'robot'")
			.query(Long.class)
			.list()
			.forEach((id) -> pages.post("/account/tokens/revoke", Map.of("id", id.toString())));
		assertThat(write.rest("GET", "/api/topologies").statusCode()).isEqualTo(401);
	}

	@Test
	void expiredTokensAndMadeUpOnesAreRefused() {
		user("expiring", "viewer");
		Session pages = new Session(this.port);
		pages.signIn("expiring", OWN);
		Session token = new Session(this.port).bearer(token(pages, "READ"));
		assertThat(token.rest("GET", "/api/topologies").statusCode()).isEqualTo(200);
		this.database
			.sql("update access_token set expires_at = timestamp '2020-01-01 00:00:00' where username = 'expiring'")
			.update();
		assertThat(token.rest("GET", "/api/topologies").statusCode()).isEqualTo(401);
		assertThat(new Session(this.port).bearer("o2c_made-up").rest("GET", "/api/topologies").statusCode())
			.isEqualTo(401);
	}

	@Test
	void lastAdminStays() {
		this.accounts.list()
			.stream()
			.filter((account) -> account.role() == UserRole.ADMIN && !account.username().equals("admin"))
			.forEach((account) -> this.accounts.enable(account.username(), false, "admin"));
		assertThat(admin().rest("POST", "/api/users/admin/disable").statusCode()).isEqualTo(409);
		assertThat(admin().rest("POST", "/api/users/admin/role", "{\"role\": \"viewer\"}").statusCode()).isEqualTo(409);
		assertThat(admin().rest("GET", "/api/topologies").statusCode()).isEqualTo(200);
	}

	@Test
	void sessionChangesItsNumberAtSignIn() {
		Session pages = new Session(this.port);
		String before = cookie(pages.get("/login"));
		String after = cookie(pages.signIn("admin", ADMIN));
		assertThat(after).isNotEmpty().isNotEqualTo(before).contains("HttpOnly").contains("SameSite=Lax");
	}

	private static String cookie(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("JSESSIONID"))
			.findFirst()
			.orElse("");
	}

	private Session admin() {
		return new Session(this.port).basic("admin", ADMIN);
	}

	/** Makes a user who has chosen a password. */
	private Session user(String name, String role) {
		this.accounts.changePassword(name, create(name, role), OWN);
		return new Session(this.port).basic(name, OWN);
	}

	private String create(String name, String role) {
		String body = admin()
			.rest("POST", "/api/users", "{\"username\": \"%s\", \"role\": \"%s\"}".formatted(name, role))
			.body();
		Matcher password = PASSWORD.matcher(body);
		assertThat(password.find()).as(body).isTrue();
		return password.group(1);
	}

	private static String token(Session pages, String scope) {
		Matcher secret = SECRET
			.matcher(pages.post("/account/tokens", Map.of("name", "CI", "scope", scope, "days", "7")).body());
		assertThat(secret.find()).isTrue();
		return secret.group(1);
	}

}
