package dev.o2cluster;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import dev.o2cluster.audit.AuditFilter;
import dev.o2cluster.audit.AuditLog;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for secrets, in every form somebody could write them down by accident, wherever
 * they must not be: the database's file, the log, exports and the audit log. Each place
 * is first shown to tell what is no secret.
 */
@ConsoleTest
@ExtendWith(OutputCaptureExtension.class)
class SecretsNowhereIntegrationTests {

	private static final String PASSWORD = "Zug/um+Zug 17&4";

	private static final String TYPED = "Nacht=Express ü9";

	private static final String PASSPHRASE = "ein Satz, den niemand errät";

	private static final String OPEN = "Offenes-Wort-1234";

	private final RestCaller rest;

	private final PageVisitor pages;

	private final AuditLog audit;

	private final ConsoleProperties properties;

	private final String path;

	SecretsNowhereIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies,
			@Autowired AuditLog audit, @Autowired ConsoleProperties properties) {
		StoredTopologies.clear(topologies);
		this.rest = new RestCaller(port);
		this.pages = new PageVisitor(port);
		this.audit = audit;
		this.properties = properties;
		this.path = RestCaller
			.location(this.rest.post("/api/topologies", TopologyDocument.text(SeedPair.of("6").withName("nowhere"))));
	}

	@Test
	void secretsAreNeitherInDatabaseLogExportNorAudit(CapturedOutput output) throws IOException {
		use();
		LoggerFactory.getLogger(getClass()).info(OPEN);

		assertThat(output.getAll()).as("log").contains(OPEN);
		assertNone("log", output.getAll().getBytes(StandardCharsets.UTF_8));

		String trail = this.audit.find(new AuditFilter("", "", "", Long.MAX_VALUE, 10_000)).toString();
		assertThat(trail).as("audit").contains("secret.revealed", "nowhere");
		assertNone("audit", trail.getBytes(StandardCharsets.UTF_8));

		for (HttpResponse<byte[]> export : exports()) {
			assertThat(new String(export.body(), StandardCharsets.UTF_8)).as("export").contains(OPEN);
			assertNone(export.uri().toString(), export.body());
		}

		byte[] database = Files.readAllBytes(databaseFile());
		assertThat(holds(database, OPEN.getBytes(StandardCharsets.UTF_8))).as("database tells what is open").isTrue();
		assertNone("database", database);
	}

	@Test
	void tagsAreNoHashesOfSecrets() {
		use();
		String content = RestCaller.text(this.rest.get(this.path + "/cluster-files/token.json"));
		String files = this.path + "/hosts/" + SeedPair.FIRST;
		for (String address : List.of(this.path, this.path + "/cluster-files/token.json",
				files + "/files/o2server/config/token.json", files + "/bundle.zip")) {
			assertThat(RestCaller.tag(this.rest.get(address))).as(address)
				.doesNotContain(Sha256.of(content).substring(0, 12));
		}
	}

	/** Everything a designer does with secrets, refusals included. */
	private void use() {
		put("token.json", "{\"password\": \"" + PASSWORD + "\"}", tag());
		put("person.json", "{\"title\": \"" + OPEN + "\"}", tag());
		put("web.json?secret=true", PASSWORD, "\"0-stale\"");
		put("node_x.json", PASSWORD, tag());
		this.pages.signIn();
		String page = this.path.substring("/api".length()) + "/cluster-files";
		this.pages.post(page + "/token", this.pages.token(page), "tag", tag().replace("\"", ""), "keyStorePassword",
				TYPED);
		this.pages.post(page + "/show", this.pages.token(page), "name", "token.json");
		this.pages.post(page, this.pages.token(page), "tag", "0-stale", "name", "con", "text", TYPED);
		this.rest.get(this.path + "/cluster-files/token.json");
		this.rest.get(this.path + "/bundle.zip");
		this.rest.post("/api/topologies", RestCaller.text(sealedExport()), "Secrets-Passphrase", "another passphrase");
		this.rest.post(this.path + "/export", "", "Secrets-Passphrase", "short");
	}

	private List<HttpResponse<byte[]>> exports() {
		return List.of(this.rest.get(this.path + "/export"), this.rest.get(this.path + "/revisions/1"), sealedExport());
	}

	private HttpResponse<byte[]> sealedExport() {
		return this.rest.post(this.path + "/export", "", "Secrets-Passphrase",
				new String(PASSPHRASE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
	}

	private Path databaseFile() {
		return this.properties.dataDir().resolve("console.mv.db");
	}

	private static void assertNone(String place, byte[] content) {
		for (String secret : List.of(PASSWORD, TYPED, PASSPHRASE)) {
			for (byte[] form : forms(secret)) {
				assertThat(holds(content, form)).as("%s holds %s", place, new String(form, StandardCharsets.UTF_8))
					.isFalse();
			}
		}
	}

	/** As it is, encoded for addresses, JSON and HTML, in hexadecimal, and in Base64. */
	private static List<byte[]> forms(String secret) {
		byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
		List<String> forms = new ArrayList<>(List.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8),
				URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20"), secret.replace("&", "&amp;"),
				HexFormat.of().formatHex(bytes), Sha256.of(secret)));
		for (int shift = 0; shift < 3; shift++) {
			byte[] shifted = new byte[shift + bytes.length];
			System.arraycopy(bytes, 0, shifted, shift, bytes.length);
			String text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
			// the edges also encode neighbours
			String middle = text.substring(4, text.length() - 4);
			forms.addAll(List.of(middle, middle.replace('+', '-').replace('/', '_')));
		}
		List<byte[]> all = new ArrayList<>(
				forms.stream().map((form) -> form.getBytes(StandardCharsets.UTF_8)).toList());
		all.add(secret.getBytes(StandardCharsets.UTF_16BE));
		return all;
	}

	private static boolean holds(byte[] content, byte[] wanted) {
		return new String(content, StandardCharsets.ISO_8859_1)
			.contains(new String(wanted, StandardCharsets.ISO_8859_1));
	}

	private void put(String name, String content, String tag) {
		this.rest.send("PUT", this.path + "/cluster-files/" + name, BodyPublishers.ofString(content), "If-Match", tag,
				"Content-Type", "application/octet-stream");
	}

	private String tag() {
		return RestCaller.tag(this.rest.get(this.path));
	}

}
