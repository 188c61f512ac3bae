package dev.o2cluster.rollout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import dev.o2cluster.rollout.ProbeResult.Answer;
import dev.o2cluster.startup.Probe;
import dev.o2cluster.startup.Probe.Kind;
import dev.o2cluster.topology.HostAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asks real sockets, opened here on addresses of this machine.
 */
class ProberTests {

	private static final HostAddress SECOND = HostAddress.of("127.0.0.2");

	private final Prober prober = new Prober(Clock.systemUTC());

	@AfterEach
	void stop() {
		this.prober.stop();
	}

	@Test
	void openPortIsUpAndNoOtherAddressIsAsked() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
			ProbeResult result = this.prober.ask(tcp(SECOND, socket.getLocalPort(), true));
			assertThat(result.answer()).isEqualTo(Answer.UP);
			assertThat(result.passed()).isTrue();
			assertThat(this.prober.ask(tcp(HostAddress.of("127.0.0.3"), socket.getLocalPort(), true)).answer())
				.isEqualTo(Answer.CLOSED);
		}
	}

	@Test
	void closedPortPassesWhereItHasToBeClosed() throws IOException {
		int port = freePort();
		assertThat(this.prober.ask(tcp(SECOND, port, true)).passed()).isFalse();
		assertThat(this.prober.ask(tcp(SECOND, port, false)).passed()).isTrue();
		try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
			assertThat(this.prober.ask(tcp(SECOND, socket.getLocalPort(), false)).passed()).isFalse();
		}
	}

	@Test
	void nameWithoutAddressIsLost() {
		assertThat(this.prober.ask(tcp(HostAddress.of("nowhere.invalid"), 80, true)).answer()).isEqualTo(Answer.LOST);
		assertThat(this.prober.ask(http(HostAddress.of("nowhere.invalid"), 80)).answer()).isEqualTo(Answer.LOST);
	}

	@Test
	void echoIsUpWithItsClock() throws IOException {
		String time = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss")
			.format(Instant.now().plusSeconds(8 * 3600 + 100).atOffset(ZoneOffset.UTC));
		try (Echo echo = new Echo(200, "{\"data\":{\"serverTime\":\"" + time + "\"}}")) {
			ProbeResult result = this.prober.ask(http(SECOND, echo.port()));
			assertThat(result.answer()).isEqualTo(Answer.UP);
			assertThat(result.status()).isEqualTo(200);
			assertThat(result.clock()).isBetween(Duration.ofSeconds(98), Duration.ofSeconds(101));
			assertThat(result.line()).startsWith("http://127.0.0.2:" + echo.port() + "/echo up 200 ");
		}
	}

	@Test
	void otherStatusAndRedirectsAreWrong() throws IOException {
		for (int status : new int[] { 404, 502, 302 }) {
			try (Echo echo = new Echo(status, "")) {
				ProbeResult result = this.prober.ask(http(SECOND, echo.port()));
				assertThat(result.answer()).as("%d", status).isEqualTo(Answer.WRONG);
				assertThat(result.passed()).isFalse();
			}
		}
	}

	@Test
	void closedHttpPortIsClosed() throws IOException {
		assertThat(this.prober.ask(http(SECOND, freePort())).answer()).isEqualTo(Answer.CLOSED);
	}

	@Test
	void somethingElseThanHttpIsWrong() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
			Thread ftp = new Thread(() -> greet(socket));
			ftp.setDaemon(true);
			ftp.start();
			assertThat(this.prober.ask(http(SECOND, socket.getLocalPort())).answer()).isEqualTo(Answer.WRONG);
		}
	}

	@Test
	void silentServersAreGivenUpAfterTwoSecondsAllAtOnce() throws IOException {
		List<ServerSocket> sockets = new ArrayList<>();
		try {
			for (int i = 0; i < 20; i++) {
				sockets.add(new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2")));
			}
			long start = System.nanoTime();
			List<ProbeResult> results = this.prober
				.ask(sockets.stream().map((socket) -> http(SECOND, socket.getLocalPort())).toList());
			assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
			assertThat(results).hasSize(20).allMatch((result) -> result.answer() == Answer.LOST);
		}
		finally {
			for (ServerSocket socket : sockets) {
				socket.close();
			}
		}
	}

	@Test
	void answerThatHasToNameAHostDoes() throws IOException {
		String list = "{\"type\": \"success\", \"data\": {\"assembles\": {\"x_a\": {\"host\": \"127.0.0.2\"}}}}";
		try (Echo center = new Echo(200, list);
				Echo damaged = new Echo(200, "{\"type\": \"error\", \"message\": \"\"}")) {
			assertThat(this.prober.ask(naming(SECOND, center.port())).answer()).isEqualTo(Answer.UP);
			assertThat(this.prober.ask(naming(HostAddress.of("127.0.0.20"), center.port())).answer())
				.isEqualTo(Answer.WRONG);
			assertThat(this.prober.ask(naming(SECOND, damaged.port())).answer()).isEqualTo(Answer.WRONG);
		}
	}

	@Test
	void endlessAnswerIsCutOffInTimeAndLength() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
			List.of("a".repeat(100_000), "b").forEach((piece) -> {
				Thread talker = new Thread(() -> talk(socket, piece));
				talker.setDaemon(true);
				talker.start();
				long start = System.nanoTime();
				ProbeResult result = this.prober.ask(http(SECOND, socket.getLocalPort()));
				assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
				assertThat(result.answer()).isEqualTo((piece.length() > 1) ? Answer.UP : Answer.LOST);
			});
		}
	}

	@Test
	void answersComeInTheOrderOfQuestions() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.2"))) {
			List<Probe> probes = IntStream.range(0, 40)
				.mapToObj((i) -> tcp((i % 2 == 0) ? SECOND : HostAddress.of("127.0.0.3"), socket.getLocalPort(), true))
				.toList();
			List<ProbeResult> results = this.prober.ask(probes);
			assertThat(results).extracting(ProbeResult::probe).isEqualTo(probes);
			assertThat(results).allMatch((result) -> result.passed() == result.probe().host().equals(SECOND));
		}
	}

	private static void greet(ServerSocket socket) {
		try (Socket first = socket.accept(); Socket client = socket.accept()) {
			assertThat(first).isNotEqualTo(client);
			client.getOutputStream().write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Begins an answer and never ends it. */
	private static void talk(ServerSocket socket, String piece) {
		try (Socket first = socket.accept(); Socket client = socket.accept()) {
			assertThat(first).isNotEqualTo(client);
			client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			while (!socket.isClosed()) {
				client.getOutputStream().write(piece.getBytes(StandardCharsets.US_ASCII));
				Thread.sleep(50);
			}
		}
		catch (IOException | InterruptedException ex) {
			assertThat(ex).as("hung up on").isInstanceOf(IOException.class);
		}
	}

	private static Probe naming(HostAddress host, int port) {
		return new Probe(Kind.HTTP, SECOND, port, "/list", true, host);
	}

	private static Probe tcp(HostAddress host, int port, boolean up) {
		return new Probe(Kind.TCP, host, port, "", up, null);
	}

	private static Probe http(HostAddress host, int port) {
		return new Probe(Kind.HTTP, host, port, "/echo", true, null);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"))) {
			return socket.getLocalPort();
		}
	}

	/** Answers everything the same, and tells the time only in its body, as O2OA does. */
	private static final class Echo implements AutoCloseable {

		private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.2"));

		private final byte[] answer;

		Echo(int status, String body) throws IOException {
			this.answer = ("HTTP/1.1 " + status + " Status\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: "
					+ body.length() + "\r\nConnection: close\r\n\r\n" + body)
				.getBytes(StandardCharsets.US_ASCII);
			Thread thread = new Thread(this::answer);
			thread.setDaemon(true);
			thread.start();
		}

		int port() {
			return this.server.getLocalPort();
		}

		private void answer() {
			while (!this.server.isClosed()) {
				try (Socket client = this.server.accept()) {
					if (client.getInputStream().read(new byte[4096]) > 0) {
						client.getOutputStream().write(this.answer);
					}
				}
				catch (IOException ex) {
					assertThat(this.server.isClosed()).as("%s", ex).isTrue();
				}
			}
		}

		@Override
		public void close() throws IOException {
			this.server.close();
		}

	}

}
