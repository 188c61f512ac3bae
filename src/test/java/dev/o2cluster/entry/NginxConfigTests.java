package dev.o2cluster.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.UserEntry;
import dev.o2cluster.topology.UserEntry.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link NginxConfig} with a real nginx in front of stand-ins on loopback.
 */
class NginxConfigTests {

	private static final String CHARS = "0123456789abcdef";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final HttpClient browser = HttpClient.newHttpClient();

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void nginxTakesTheConfigurationOfEveryLine(String release) throws Exception {
		UserEntry plain = entry("/", Optional.empty());
		UserEntry tls = entry("/o2oa", Optional.of(certificate()));
		for (UserEntry entry : List.of(plain, tls)) {
			try (Nginx nginx = new Nginx(this.folder, text(release, entry))) {
				assertThat(nginx.check()).endsWith("test is successful").doesNotContain("[warn]");
			}
		}
	}

	@Test
	void upTo71EachRoleIsReachedOnAPortOfItsOwn() throws Exception {
		UserEntry entry = entry("/", Optional.empty());
		try (StandIn web = new StandIn("web");
				StandIn center = new StandIn("center");
				StandIn first = new StandIn("first");
				StandIn second = new StandIn("second");
				Nginx nginx = new Nginx(this.folder,
						text("6", entry).replace("192.168.0.1:80 ", web.place() + " ")
							.replace("192.168.0.1:20030", center.place())
							.replace("192.168.0.1:20020", first.place())
							.replace("192.168.0.2:20020", second.place()))) {
			nginx.start(entry.applicationPort());
			assertThat(get(entry.port(), "/x_desktop/?a=1"))
				.isEqualTo("web GET /x_desktop/?a=1 HTTP/1.1 host=localhost:" + entry.port()
						+ " for=127.0.0.1 proto=http body=0");
			assertThat(get(entry.centerPort(), "/x_program_center/jaxrs/echo")).startsWith("center GET ");
			Set<String> seen = new HashSet<>();
			for (int i = 0; i < 10; i++) {
				seen.add(get(entry.applicationPort(), "/x_file_assemble_control/jaxrs/echo").split(" ")[0]);
			}
			assertThat(seen).containsExactlyInAnyOrder("first", "second");
			second.stop();
			for (int i = 0; i < 5; i++) {
				assertThat(get(entry.applicationPort(), "/x_file_assemble_control/jaxrs/echo")).startsWith("first ");
			}
		}
	}

	@Test
	void from72OnOnePortServesEverythingBehindAContext() throws Exception {
		UserEntry entry = entry("/o2oa", Optional.empty());
		try (StandIn first = new StandIn("first");
				Nginx nginx = new Nginx(this.folder, text("8", entry).replace("192.168.0.1:80 ", first.place() + " "))
					.start(entry.port())) {
			assertThat(get(entry.port(), "/o2oa/x_desktop/index.html?a=%20b"))
				.startsWith("first GET /x_desktop/index.html?a=%20b HTTP/1.1");
			assertThat(answer(entry.port(), "/").headers().firstValue("location")).contains("/o2oa/");
			assertThat(answer(entry.port(), "/o2oa?x=1").headers().firstValue("location")).contains("/o2oa/?x=1");
			assertThat(answer(entry.port(), "/elsewhere").statusCode()).isEqualTo(404);
			assertThat(nginx.check()).endsWith("test is successful");
		}
	}

	@Test
	void uploadsPassUpToTheSizeAllowed() throws Exception {
		UserEntry entry = entry("/", Optional.empty());
		try (StandIn first = new StandIn("first");
				Nginx nginx = new Nginx(this.folder, text("8", entry).replace("192.168.0.1:80 ", first.place() + " "))
					.start(entry.port())) {
			assertThat(post(entry.port(), 3 * 1024 * 1024).body()).endsWith("body=" + 3 * 1024 * 1024);
			assertThat(statusOfUpload(entry.port(), 3 * 1024 * 1024 + 1))
				.isEqualTo("HTTP/1.1 413 Request Entity Too Large");
			assertThat(nginx.check()).endsWith("test is successful");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "6", "8" })
	void webSocketsPass(String release) throws Exception {
		UserEntry entry = entry("/", Optional.empty());
		int port = release.equals("8") ? entry.port() : entry.applicationPort();
		String server = release.equals("8") ? "192.168.0.1:80 " : "192.168.0.1:20020 ";
		try (StandIn first = new StandIn("first");
				Nginx nginx = new Nginx(this.folder, text(release, entry).replace(server, first.place() + " ")
					.replaceAll("(?m)^    server 192\\.168\\.0\\.2:20020.*\n", "")).start(port)) {
			CompletableFuture<String> received = new CompletableFuture<>();
			WebSocket socket = this.browser.newWebSocketBuilder()
				.buildAsync(URI.create("ws://localhost:" + port + "/x_message_assemble_communicate/ws/collaboration"),
						new Listener(received))
				.get(20, TimeUnit.SECONDS);
			socket.sendText("hello", true).get(20, TimeUnit.SECONDS);
			assertThat(received.get(20, TimeUnit.SECONDS)).isEqualTo("first hello");
			socket.abort();
			assertThat(nginx.check()).endsWith("test is successful");
		}
	}

	@Test
	void tlsEndsAtTheEntryAndPlainHttpIsSentOn() throws Exception {
		UserEntry wanted = entry("/", Optional.of(certificate()));
		UserEntry entry = new UserEntry(wanted.name(), 443, wanted.tls(), true, "/", wanted.centerPort(),
				wanted.applicationPort(), wanted.bodySize(), wanted.timeout(), Optional.empty());
		int https = wanted.port();
		int http = Nginx.freePort();
		try (StandIn first = new StandIn("first");
				Nginx nginx = new Nginx(this.folder,
						text("8", entry).replace("192.168.0.1:80 ", first.place() + " ")
							.replace("listen 443 ", "listen " + https + " ")
							.replace("listen 80;", "listen " + http + ";"))
					.start(https)) {
			HttpResponse<String> answer = trusting().send(
					HttpRequest.newBuilder(URI.create("https://localhost:" + https + "/x")).timeout(PATIENCE).build(),
					BodyHandlers.ofString());
			assertThat(answer.body()).startsWith("first GET /x HTTP/1.1").contains("proto=https");
			assertThat(answer(http, "/x?y=1").headers().firstValue("location")).contains("https://localhost/x?y=1");
			assertThat(nginx.check()).endsWith("test is successful");
		}
	}

	@Test
	void standbyCentersAreAskedOnlyWhenThePrimaryDoesNotAnswer() {
		Topology pair = SeedPair.of("6");
		Topology both = pair.withHosts(pair.hosts()
			.stream()
			.map((host) -> host.withRoles(Set.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.WEB)))
			.toList());
		assertThat(NginxConfig.text(UserEntry.of("oa.example.com"), NodeConfigs.of(both)))
			.contains("server 192.168.0.1:20030 max_fails=3 fail_timeout=10s;\n"
					+ "    server 192.168.0.2:20030 max_fails=3 fail_timeout=10s backup;\n")
			.contains("proxy_read_timeout 300s;", "client_max_body_size 1024m;", "server_name oa.example.com;");
	}

	private static String text(String release, UserEntry entry) {
		return NginxConfig.text(entry, NodeConfigs.of(SeedPair.of(release)));
	}

	private static UserEntry entry(String context, Optional<Certificate> tls) throws IOException {
		return new UserEntry("localhost", Nginx.freePort(), tls, false, context, Nginx.freePort(), Nginx.freePort(), 3,
				300, Optional.<HostAddress>empty());
	}

	private String get(int port, String path) throws Exception {
		return answer(port, path).body();
	}

	private HttpResponse<String> answer(int port, String path) throws Exception {
		return this.browser.send(
				HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(PATIENCE).build(),
				BodyHandlers.ofString());
	}

	private HttpResponse<String> post(int port, int size) throws Exception {
		return this.browser.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/upload"))
			.timeout(PATIENCE)
			.POST(BodyPublishers.ofByteArray(CHARS.repeat(size / CHARS.length() + 1).substring(0, size).getBytes()))
			.build(), BodyHandlers.ofString());
	}

	/** The answer to the head alone, as a server gives it that will not take the body. */
	private static String statusOfUpload(int port, int size) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.setSoTimeout((int) PATIENCE.toMillis());
			socket.getOutputStream()
				.write(("POST /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + size + "\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
				.readLine();
		}
	}

	/** A self-signed certificate made with the JDK's own tool. */
	private Certificate certificate() throws IOException, InterruptedException, GeneralSecurityException {
		Path store = this.folder.resolve("tls.p12");
		Files.deleteIfExists(store);
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-alias", "o2oa", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost",
				"-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", "changeit")
			.redirectErrorStream(true)
			.start();
		keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
		assertThat(keytool.waitFor()).isZero();
		KeyStore keys = keys();
		return new Certificate(pem("CERTIFICATE", keys.getCertificate("o2oa").getEncoded()),
				pem("PRIVATE KEY", keys.getKey("o2oa", "changeit".toCharArray()).getEncoded()));
	}

	private KeyStore keys() throws IOException, GeneralSecurityException {
		return KeyStore.getInstance(this.folder.resolve("tls.p12").toFile(), "changeit".toCharArray());
	}

	/** Trusts the certificate of {@link #certificate()}. */
	private HttpClient trusting() throws IOException, GeneralSecurityException {
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("o2oa", keys().getCertificate("o2oa"));
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext tls = SSLContext.getInstance("TLS");
		tls.init(null, trust.getTrustManagers(), null);
		return HttpClient.newBuilder().sslContext(tls).build();
	}

	private String pem(String kind, byte[] der) throws IOException {
		Path file = this.folder.resolve(kind.replace(' ', '-') + ".pem");
		Files.writeString(file, "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der)
				+ "\n-----END " + kind + "-----\n");
		return file.toString();
	}

	/** Takes the first message. */
	private record Listener(CompletableFuture<String> received) implements WebSocket.Listener {
		@Override
		public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
			this.received.complete(data.toString());
			return WebSocket.Listener.super.onText(socket, data, last);
		}

		@Override
		public void onError(WebSocket socket, Throwable error) {
			this.received.completeExceptionally(error);
		}

	}

}
