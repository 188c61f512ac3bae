package dev.o2cluster;

import java.net.HttpCookie;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.web.SignInWays;

import static dev.o2cluster.RestCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who gets in, by which door, and what every answer tells the browser.
 */
@ConsoleTest
class SecurityIntegrationTests {

	private static final String ROOT = "/api/topologies";

	private static final String SESSION = "JSESSIONID";

	private final int port;

	private final Topologies topologies;

	SecurityIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
	}

	@BeforeEach
	void emptyTheConsole() {
		StoredTopologies.clear(this.topologies);
	}

	@Test
	void strangersGetTheIconAndAreNotSentToItAfterSigningIn() {
		HttpResponse<byte[]> icon = new RestCaller(this.port).sendAnonymously("GET", "/favicon.ico",
				BodyPublishers.noBody());
		assertThat(icon.headers().firstValue("Location")).get().asString().endsWith("/images/favicon.svg");
	}

	@Test
	void restWithoutUserIsRefusedWithAProblemDocument() {
		HttpResponse<byte[]> refused = new RestCaller(this.port).sendAnonymously("GET", ROOT, BodyPublishers.noBody());
		assertUnauthorized(refused);
		assertThat(json(refused).get("detail").asString()).contains("HTTP Basic");
	}

	@Test
	void restSpeaksTheCallersLanguageBeforeSigningIn() {
		HttpResponse<byte[]> refused = new RestCaller(this.port).sendAnonymously("GET", ROOT, BodyPublishers.noBody(),
				"Accept-Language", "zh-CN");
		assertUnauthorized(refused);
		assertThat(json(refused).get("title").asString()).isEqualTo("请先登录");
	}

	@ParameterizedTest
	@ValueSource(strings = { "admin:wrong", "admin:", "nobody:" + ConsoleTest.PASSWORD })
	void restWithWrongCredentialsIsRefused(String credentials) {
		String[] parts = credentials.split(":", 2);
		assertUnauthorized(new RestCaller(this.port, parts[0], parts[1]).get(ROOT));
	}

	@Test
	void restDoesNotTakeThePagesSession() {
		PageVisitor visitor = signedIn();
		HttpResponse<String> refused = visitor.get(ROOT);
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(visitor.get("/topologies").statusCode()).isEqualTo(200);
	}

	@Test
	void restStartsNoSession() {
		assertThat(new RestCaller(this.port).get(ROOT).headers().allValues("Set-Cookie")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/topologies", "/topologies/new", "/topologies/1/hosts", "/topologies/1/bundle.zip",
			"/topologies/1/export", "/actuator", "/actuator/env", "/actuator/heapdump", "/h2-console" })
	void pagesLeadToSigningIn(String path) {
		HttpResponse<String> answer = new PageVisitor(this.port).get(path, "Accept", "text/html");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
	}

	@Test
	void signingInChangesTheSession() {
		PageVisitor visitor = new PageVisitor(this.port);
		visitor.token("/login");
		String before = session(visitor).getValue();
		HttpResponse<String> answer = visitor.signIn();
		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/topologies");
		assertThat(session(visitor).getValue()).isNotEqualTo(before);
		String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
		assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
	}

	@Test
	void signingInLeadsBackToThePageAskedFor() {
		PageVisitor visitor = new PageVisitor(this.port);
		visitor.get("/topologies/new", "Accept", "text/html");
		assertThat(visitor.signIn().headers().firstValue("Location").orElse("")).contains("/topologies/new");
	}

	@Test
	void aWrongPasswordIsSaidOnThePage() {
		PageVisitor visitor = new PageVisitor(this.port);
		HttpResponse<String> refused = visitor.post("/login", visitor.token("/login"), "username", "admin", "password",
				"wrong");
		assertThat(refused.headers().firstValue("Location").orElse("")).endsWith("/login?error");
		assertThat(visitor.get("/login?error").body()).contains("That user and password do not match");
	}

	@Test
	void theNameThatWasTriedIsShownAgainButNoEndlessOneIsKept() {
		PageVisitor visitor = new PageVisitor(this.port);
		visitor.post("/login", visitor.token("/login"), "username", "lisi", "password", "wrong");
		assertThat(visitor.get("/login?error").body()).contains("value=\"lisi\"");
		String endless = "y".repeat(SignInWays.LONGEST_NAME + 1);
		visitor.post("/login", visitor.token("/login"), "username", endless, "password", "wrong");
		assertThat(visitor.get("/login?error").body()).doesNotContain(endless);
	}

	@Test
	void signingOutEndsTheSession() {
		PageVisitor visitor = signedIn();
		visitor.post("/logout", visitor.token("/topologies"));
		assertThat(visitor.get("/topologies", "Accept", "text/html").statusCode()).isEqualTo(302);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/topologies", "/topologies/preview", "/logout" })
	void aPostWithoutTokenIsRefused(String path) {
		PageVisitor visitor = signedIn();
		HttpResponse<String> refused = visitor.post(path, "", "name", "forged", "hosts", "10.0.0.1");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(refused.body()).contains("Not allowed");
		assertThat(visitor.get("/topologies", "Accept", "text/html").statusCode()).isEqualTo(200);
		assertThat(this.topologies.list()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/clone", "/delete", "/hosts", "/roles" })
	void aChangeWithoutTokenIsRefused(String path) {
		long id = this.topologies.create(SeedPair.of("6"), "admin").id();
		HttpResponse<String> refused = signedIn().post("/topologies/" + id + path, "another's token", "tag", "x");
		assertThat(refused.statusCode()).isEqualTo(403);
		assertThat(this.topologies.list()).hasSize(1);
		assertThat(this.topologies.get(id).revision()).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/login", "/topologies", "/topologies/new", ROOT, "/no-such-page", "/css/console.css" })
	void everyAnswerCarriesTheSecurityHeaders(String path) {
		HttpResponse<String> answer = signedIn().get(path);
		assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
		assertThat(header(answer, "Server")).isEmpty();
	}

	@Test
	void pagesAreNotKeptByCaches() {
		assertThat(header(signedIn().get("/topologies"), "Cache-Control")).contains("no-store");
	}

	@Test
	void healthIsOpenAndTellsNothingElse() {
		HttpResponse<String> health = new PageVisitor(this.port).get("/actuator/health");
		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).contains("\"UP\"").doesNotContain("h2").doesNotContain("target");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers" })
	void noOtherActuatorIsThereEvenForTheUser(String path) {
		assertThat(signedIn().get(path).statusCode()).isEqualTo(404);
	}

	@Test
	void noAnswerOfAnErrorTellsOfTheInside() {
		for (String path : List.of("/topologies/abc/hosts", "/topologies/99/hosts", "/no-such-page", "/error")) {
			assertThat(signedIn().get(path, "Accept", "text/html").body().toLowerCase(Locale.ROOT)).as(path)
				.doesNotContain("exception")
				.doesNotContain("springframework")
				.doesNotContain("dev.o2cluster");
		}
	}

	private PageVisitor signedIn() {
		PageVisitor visitor = new PageVisitor(this.port);
		visitor.signIn();
		return visitor;
	}

	private static HttpCookie session(PageVisitor visitor) {
		return visitor.cookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals(SESSION))
			.findFirst()
			.orElseThrow();
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	private static void assertUnauthorized(HttpResponse<byte[]> refused) {
		assertThat(refused.statusCode()).isEqualTo(401);
		assertThat(refused.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic realm=");
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(json(refused).get("status").intValue()).isEqualTo(401);
	}

}
