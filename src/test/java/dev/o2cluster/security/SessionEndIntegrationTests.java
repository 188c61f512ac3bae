package dev.o2cluster.security;

import java.net.http.HttpResponse;
import java.time.Duration;

import dev.o2cluster.ConsoleProperties;
import dev.o2cluster.ConsoleTest;
import dev.o2cluster.Session;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.session.StandardSession;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * When sessions end by themselves. The server's own sessions are made older than they
 * are; whether they have ended is asked by requests.
 */
@ConsoleTest
class SessionEndIntegrationTests {

	private static final Duration WORKING_DAY = Duration.ofHours(8);

	private static final Duration ANONYMOUS = Duration.ofMinutes(30);

	private static final Duration MOMENT = Duration.ofMinutes(1);

	private final Session visitor;

	private final Container server;

	private final ConsoleProperties properties;

	/** When the last request was sent, in milliseconds. */
	private long asked;

	SessionEndIntegrationTests(@LocalServerPort int port, @Autowired WebServerApplicationContext context,
			@Autowired ConsoleProperties properties) {
		this.visitor = new Session(port);
		this.server = ((TomcatWebServer) context.getWebServer()).getTomcat().getHost().findChildren()[0];
		this.properties = properties;
	}

	@Test
	void aSignedInSessionHasTheTimeThatIsConfiguredAndNobodysHasLess() throws Exception {
		StandardSession nobodys = session(get("/login"));
		assertThat(interval(nobodys)).isEqualTo(ANONYMOUS);
		StandardSession signedIn = signedIn();
		assertThat(interval(signedIn)).isEqualTo(this.properties.sessionTimeout()).isEqualTo(WORKING_DAY);
	}

	@Test
	void aSignedInSessionEndsAfterEightHoursWithoutARequest() throws Exception {
		StandardSession session = signedIn();
		leaveAlone(session, WORKING_DAY.minus(MOMENT));
		assertThat(opensPages()).isTrue();
		leaveAlone(session, WORKING_DAY.plus(MOMENT));
		assertThat(opensPages()).isFalse();
		assertThat(session.isValid()).isFalse();
	}

	@Test
	void aSignedInSessionEndsAfterADayHoweverBusy() throws Exception {
		StandardSession session = signedIn();
		startAgo(session, CurrentUserFilter.LONGEST_SESSION.minus(MOMENT));
		assertThat(opensPages()).isTrue();
		startAgo(session, CurrentUserFilter.LONGEST_SESSION.plus(MOMENT));
		assertThat(opensPages()).isFalse();
		assertThat(session.isValid()).isFalse();
	}

	@Test
	void nobodysSessionEndsAfterHalfAnHour() throws Exception {
		StandardSession session = session(get("/login"));
		leaveAlone(session, ANONYMOUS.minus(MOMENT));
		get("/login");
		assertThat(session.isValid()).isTrue();
		leaveAlone(session, ANONYMOUS.plus(MOMENT));
		assertThat(cookie(get("/login"))).isNotEmpty().isNotEqualTo(session.getId());
		assertThat(session.isValid()).isFalse();
	}

	private StandardSession signedIn() throws Exception {
		StandardSession session = session(this.visitor.signIn(ConsoleTest.USER, ConsoleTest.PASSWORD));
		assertThat(opensPages()).isTrue();
		return session;
	}

	private boolean opensPages() {
		HttpResponse<String> answer = get("/topologies");
		assertThat(answer.statusCode()).isIn(200, 302);
		return answer.statusCode() == 200;
	}

	private HttpResponse<String> get(String path) {
		this.asked = System.currentTimeMillis();
		return this.visitor.get(path);
	}

	/** As if its last request had been its first, so long ago. */
	private void leaveAlone(StandardSession session, Duration time) {
		// the server notes the end of a request after it has answered
		Awaitility.await().until(() -> session.getLastAccessedTimeInternal() > this.asked);
		session.setCreationTime(System.currentTimeMillis() - time.toMillis());
	}

	/** As if it had begun so long ago, with a request just now. */
	private void startAgo(StandardSession session, Duration time) {
		leaveAlone(session, time);
		session.access();
		session.endAccess();
	}

	private StandardSession session(HttpResponse<String> answer) throws Exception {
		return (StandardSession) ((Context) this.server).getManager().findSession(cookie(answer));
	}

	private static String cookie(HttpResponse<String> answer) {
		return answer.headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("JSESSIONID="))
			.map((cookie) -> cookie.substring("JSESSIONID=".length(), cookie.indexOf(';')))
			.findFirst()
			.orElse("");
	}

	private static Duration interval(StandardSession session) {
		return Duration.ofSeconds(session.getMaxInactiveInterval());
	}

}
