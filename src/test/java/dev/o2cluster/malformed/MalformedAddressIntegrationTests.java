package dev.o2cluster.malformed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import dev.o2cluster.ConsoleTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses that are none: Tomcat lets them through behind a semicolon, and nothing can
 * be made of them.
 */
@ConsoleTest
@ExtendWith(OutputCaptureExtension.class)
class MalformedAddressIntegrationTests {

	private static final String BASIC = "Basic " + Base64.getEncoder()
		.encodeToString((ConsoleTest.USER + ":" + ConsoleTest.PASSWORD).getBytes(StandardCharsets.UTF_8));

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@ValueSource(strings = { "/api/topologies/1/hosts/a;%/files", "/api/topologies;x=%zz", "/api/topologies;%2" })
	void restRefusesThemWithAProblemDocument(String address) throws IOException {
		RawAnswer refused = send(new RawRequest("GET", address).header("Authorization", BASIC));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.type()).isEqualTo("application/problem+json");
		assertThat(refused.text()).contains("\"detail\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/topologies/1/hosts/a;%/files", "/topologies;x=%zz" })
	void pagesRefuseThemWithAPage(String address) throws IOException {
		RawAnswer refused = send(new RawRequest("GET", address).header("Accept", "text/html"));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text()).contains("<main");
	}

	@ParameterizedTest
	@ValueSource(strings = "/api/topologies;%")
	void whatIsTooLargeForThemIsRefusedToo(String address) throws IOException {
		RawAnswer refused = send(
				new RawRequest("POST", address).header("Authorization", BASIC).header("Content-Length", "99999999"));
		assertThat(refused.status()).isEqualTo(413);
		assertThat(refused.type()).isEqualTo("application/problem+json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/topologies;x=%zz", "/api/topologies;%", "/login?language=%2", "/?name=%ff%zz" })
	void noStrangerFillsTheLogWithTraces(String address, CapturedOutput log) throws IOException {
		RawAnswer refused = send(new RawRequest("GET", address).header("Accept", "text/html"));
		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text()).containsAnyOf("<main", "\"detail\"");
		assertThat(log).doesNotContain("\tat ");
	}

	private RawAnswer send(RawRequest request) throws IOException {
		return RawAnswer.of(this.port, request.bytes());
	}

}
