package dev.o2cluster.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.ConsoleApplication;
import dev.o2cluster.ConsoleTest;
import dev.o2cluster.RestCaller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in by an OpenID Connect provider, with nothing but settings.
 */
class OidcIntegrationTests {

	private static StandInProvider provider;

	private static ConfigurableApplicationContext console;

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final HttpClient browser = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.ALWAYS)
		.build();

	@BeforeAll
	static void start() throws Exception {
		provider = new StandInProvider();
		console = console();
	}

	private static ConfigurableApplicationContext console(String... more) {
		List<String> settings = new ArrayList<>(List.of("--server.port=0", "--spring.main.lazy-initialization=true",
				"--spring.main.register-shutdown-hook=false", "--console.data-dir=" + ConsoleTest.DataFolder.create(),
				"--console.admin-password=" + ConsoleTest.PASSWORD,
				"--spring.security.oauth2.client.registration.company.client-id=console",
				"--spring.security.oauth2.client.registration.company.client-secret=secret",
				"--spring.security.oauth2.client.registration.company.client-name=The company",
				"--spring.security.oauth2.client.registration.company.scope=openid,profile",
				"--spring.security.oauth2.client.provider.company.issuer-uri=" + provider.issuer(),
				"--console.oidc.admins=console-admins", "--console.oidc.designers=network,servers",
				"--console.oidc.viewers=everybody"));
		settings.addAll(List.of(more));
		return new SpringApplicationBuilder(ConsoleApplication.class, ConsoleTest.QuickPasswords.class)
			.run(settings.toArray(String[]::new));
	}

	@AfterAll
	static void stop() {
		console.close();
		provider.close();
	}

	@Test
	void loginPageOffersTheProviderBesideThePassword() {
		assertThat(get("/login").body()).contains("The company", "/oauth2/authorization/company", "name=\"password\"");
	}

	@Test
	void groupsDecideOnTheRole() {
		provider.user("1", "wang@example.com", "everybody", "servers");
		assertThat(signIn().uri().getPath()).isEqualTo("/topologies");
		assertThat(get("/topologies/new").statusCode()).isEqualTo(200);
		assertThat(get("/users").statusCode()).isEqualTo(403);
		assertThat(get("/topologies").body()).contains("wang@example.com");
	}

	@Test
	void anotherRoleAtTheProviderHoldsFromTheNextSignInAndEndsOtherSessions() {
		provider.user("2", "zhao", "console-admins");
		signIn();
		assertThat(get("/users").statusCode()).isEqualTo(200);
		provider.user("2", "zhao", "everybody");
		OidcIntegrationTests elsewhere = new OidcIntegrationTests();
		assertThat(elsewhere.signIn().uri().getPath()).isEqualTo("/topologies");
		assertThat(elsewhere.get("/users").statusCode()).isEqualTo(403);
		assertThat(get("/users").uri().getPath()).isEqualTo("/login");
	}

	@Test
	void whoHasNoGroupIsRefusedAndThatIsWrittenDown() {
		provider.user("3", "stranger", "visitors");
		HttpResponse<String> refused = signIn();
		assertThat(refused.uri().toString()).endsWith("/login?refused=noRole");
		assertThat(refused.body()).contains("none of the groups");
		assertThat(database()
			.sql("select count(*) from audit_entry where action = 'session.refused' and detail = 'noRole'")
			.query(Integer.class)
			.single()).isPositive();
		assertThat(users()).doesNotContain("stranger");
	}

	@Test
	void nobodyBecomesALocalUserOrSomebodyElse() {
		provider.user("4", "admin", "console-admins");
		assertThat(signIn().uri().toString()).endsWith("/login?refused=local");
		provider.user("5", "sun", "everybody");
		assertThat(signIn().uri().getPath()).isEqualTo("/topologies");
		provider.user("6", "sun", "console-admins");
		assertThat(new OidcIntegrationTests().signIn().uri().toString()).endsWith("/login?refused=local");
		provider.user("7", "../etc", "everybody");
		assertThat(new OidcIntegrationTests().signIn().uri().toString()).endsWith("/login?refused=name");
	}

	@Test
	void disabledUserStaysOutWhateverTheProviderSays() {
		provider.user("8", "qian", "everybody");
		signIn();
		RestCaller admin = new RestCaller(port(console));
		assertThat(admin.post("/api/users/qian/disable", "{}").statusCode()).isEqualTo(204);
		assertThat(get("/topologies").uri().getPath()).isEqualTo("/login");
		assertThat(signIn().uri().toString()).endsWith("/login?refused=disabled");
	}

	@Test
	void passwordsCanBeSwitchedOff() {
		try (ConfigurableApplicationContext only = console("--console.oidc.only=true")) {
			assertThat(get(only, "/login").body()).contains("The company").doesNotContain("name=\"password\"");
			RestCaller rest = new RestCaller(port(only));
			assertThat(rest.get("/api/topologies").statusCode()).isEqualTo(401);
			provider.user("9", "boss", "console-admins");
			assertThat(get(only, "/oauth2/authorization/company").uri().getPath()).isEqualTo("/topologies");
			assertThat(get(only, "/users").statusCode()).isEqualTo(200);
		}
	}

	private HttpResponse<String> signIn() {
		return get("/oauth2/authorization/company");
	}

	private HttpResponse<String> get(String path) {
		return get(console, path);
	}

	private HttpResponse<String> get(ConfigurableApplicationContext from, String path) {
		try {
			URI address = URI.create("http://localhost:" + port(from) + path);
			return this.browser.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
					BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> users() {
		return database().sql("select username from console_user").query(String.class).list();
	}

	private static JdbcClient database() {
		return console.getBean(JdbcClient.class);
	}

	private static int port(ConfigurableApplicationContext of) {
		return of.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

}
