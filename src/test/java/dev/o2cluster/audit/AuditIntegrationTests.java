package dev.o2cluster.audit;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.RestCaller;
import dev.o2cluster.Session;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the audit log holds after people used the running console: who did what, when,
 * from where and on which revision.
 */
@ConsoleTest
class AuditIntegrationTests {

	private static final String HERE = "127.0.0.1";

	@LocalServerPort
	private int port;

	@Autowired
	private AuditLog log;

	@Autowired
	private HandOuts handOuts;

	@Test
	void changesDownloadsAndExportsAreWrittenDownWithTheirRevision() {
		RestCaller rest = new RestCaller(this.port);
		String path = create(rest, "audited");
		for (int i = 0; i < 3; i++) {
			assertThat(rest.get(path + "/bundle.zip").statusCode()).isEqualTo(200);
		}
		assertThat(rest.get(path + "/export").statusCode()).isEqualTo(200);
		HttpResponse<byte[]> saved = rest.put(path,
				TopologyDocument.text(SeedPair.of("6").withName("audited").withNote("changed")), "If-Match", "*");
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(rest.post(path + "/revisions/1/restore", "{}").statusCode()).isLessThan(300);
		assertThat(rest.delete(path, "If-Match", "*").statusCode()).isEqualTo(204);
		this.handOuts.write();
		List<AuditEntry> entries = find("admin", "topology.", "audited");
		assertThat(entries).extracting(AuditEntry::action)
			.contains("topology.created", "topology.downloaded", "topology.saved", "topology.restored",
					"topology.deleted");
		assertThat(entries.stream()
			.filter((entry) -> entry.detail().endsWith("/bundle.zip"))
			.mapToInt(AuditEntry::times)
			.sum()).isEqualTo(3);
		assertThat(entries).filteredOn((entry) -> entry.detail().endsWith("/export"))
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.revision()).isOne();
				assertThat(entry.address()).isEqualTo(HERE);
			});
		assertThat(entries).filteredOn((entry) -> entry.action().equals("topology.restored"))
			.singleElement()
			.extracting(AuditEntry::revision)
			.isEqualTo(3);
	}

	@Test
	void downloadIsWrittenDownBeforeItsBytesAreSent() {
		RestCaller rest = new RestCaller(this.port);
		String path = create(rest, "downloaded");
		assertThat(rest.get(path + "/hosts/192.168.0.1/bundle.zip").statusCode()).isEqualTo(200);
		assertThat(find("admin", "topology.downloaded", "downloaded")).isNotEmpty();
	}

	@Test
	void acceptedWarningsAreWrittenDownWithTheirReasonHoweverTheyWereStored() {
		RestCaller rest = new RestCaller(this.port);
		String path = create(rest, "waived");
		String rule = RestCaller.json(rest.get(path + "/problems"))
			.valueStream()
			.filter((problem) -> problem.get("severity").stringValue().equals("warning"))
			.map((problem) -> problem.get("id").stringValue())
			.findFirst()
			.orElseThrow();
		HttpResponse<byte[]> accepted = rest.post(path + "/waivers",
				"{\"rule\": \"" + rule + "\", \"reason\": \"spare machine\"}", "If-Match", "*");
		assertThat(accepted.statusCode()).as(RestCaller.text(accepted)).isEqualTo(200);
		assertThat(find("admin", "waiver.accepted", "waived")).isNotEmpty()
			.extracting(AuditEntry::detail)
			.containsOnly(rule + ": spare machine");
		rest.put(path, TopologyDocument.text(SeedPair.of("6").withName("waived")), "If-Match", "*");
		assertThat(find("admin", "waiver.withdrawn", "waived")).isNotEmpty();
	}

	@Test
	void probesAreWrittenDown() {
		RestCaller rest = new RestCaller(this.port);
		String path = create(rest, "probed");
		assertThat(rest.put(path + "/probes", "{\"enabled\": true}").statusCode()).isEqualTo(200);
		assertThat(rest.put(path + "/probes", "{\"enabled\": false}").statusCode()).isEqualTo(200);
		this.handOuts.write();
		assertThat(find("admin", "probes.", "probed")).extracting(AuditEntry::action)
			.contains("probes.on", "probes.off");
	}

	@Test
	void signInsFailuresUsersAndTokensAreWrittenDownWithoutSecrets() {
		Session pages = new Session(this.port);
		pages.signIn(ConsoleTest.USER, ConsoleTest.PASSWORD);
		new Session(this.port).signIn("my password typed as a name", "oops");
		new Session(this.port).signIn(ConsoleTest.USER, "wrong-but-secret");
		new Session(this.port).signIn(ConsoleTest.USER, ConsoleTest.PASSWORD);
		RestCaller rest = new RestCaller(this.port);
		HttpResponse<byte[]> made = rest.post("/api/users", "{\"username\": \"audited-li\", \"role\": \"viewer\"}");
		String password = RestCaller.json(made).get("password").stringValue();
		rest.post("/api/users/audited-li/role", "{\"role\": \"designer\"}");
		rest.post("/api/users/audited-li/disable", "{}");
		rest.post("/api/users/audited-li/enable", "{}");
		rest.post("/api/users/audited-li/sign-out", "{}");
		String reset = RestCaller.json(rest.post("/api/users/audited-li/reset", "{}")).get("password").stringValue();
		String token = pages.post("/account/tokens", Map.of("name", "audited-token", "scope", "READ", "days", "1"))
			.body();
		assertThat(find("admin", "user.", "audited-li")).extracting(AuditEntry::action)
			.containsExactly("user.reset", "user.signedOut", "user.enabled", "user.disabled", "user.role",
					"user.created");
		assertThat(find("admin", "token.created", "admin")).extracting(AuditEntry::detail).contains("audited-token");
		// other tests of this console may have signed in by IPv6
		assertThat(find("admin", "session.begun", "")).isNotEmpty()
			.first()
			.satisfies((entry) -> assertThat(entry.address()).isEqualTo(HERE));
		assertThat(find("", "session.refused", "admin")).isNotEmpty();
		String all = find("", "", "").toString();
		assertThat(all).doesNotContain("typed as a name", "wrong-but-secret", password, reset, ConsoleTest.PASSWORD);
		assertThat(token).contains("o2c_");
		assertThat(all).doesNotContain("o2c_");
	}

	@Test
	void adminFiltersAndExports() {
		RestCaller rest = new RestCaller(this.port);
		create(rest, "filtered");
		rest.post("/api/users", "{\"username\": \"filter-viewer\", \"role\": \"viewer\"}");
		Session pages = new Session(this.port);
		pages.signIn(ConsoleTest.USER, ConsoleTest.PASSWORD);
		assertThat(pages.get("/audit?action=topology.created&subject=filter").body()).contains("filtered");
		assertThat(pages.get("/audit?username=nobody").body()).doesNotContain("filtered");
		assertThat(pages.get("/audit?before=x").statusCode()).isEqualTo(400);
		HttpResponse<String> csv = pages.get("/audit/export.csv?action=topology.created&subject=filtered");
		assertThat(csv.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
		assertThat(csv.body().lines().toList()).hasSize(2)
			.first()
			.isEqualTo("id,at,username,address,action,subject,revision,detail,times");
		assertThat(new Session(this.port).rest("GET", "/api/audit").statusCode()).isEqualTo(401);
		assertThat(pages.post("/audit", Map.of()).statusCode()).isEqualTo(405);
	}

	private static String create(RestCaller rest, String name) {
		HttpResponse<byte[]> created = rest.post("/api/topologies",
				TopologyDocument.text(SeedPair.of("6").withName(name)));
		assertThat(created.statusCode()).isEqualTo(201);
		return RestCaller.location(created);
	}

	private List<AuditEntry> find(String username, String action, String subject) {
		return this.log.find(new AuditFilter(username, action, subject, Long.MAX_VALUE, 1000));
	}

}
