package dev.o2cluster.audit;

import java.util.List;
import java.util.Map;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.Session;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the audit log holds after people used the running console.
 */
@ConsoleTest
class AuditIntegrationTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Topologies topologies;

	@Autowired
	private AuditLog log;

	@Autowired
	private HandOuts handOuts;

	@Test
	void changesAndDownloadsAreWrittenDownWithWhoWhatAndWhere() {
		StoredTopology stored = this.topologies.create(SeedPair.of("6").withName("=audited"), "li");
		Session rest = new Session(this.port).basic("admin", ConsoleTest.PASSWORD);
		String path = "/api/topologies/" + stored.id();
		for (int i = 0; i < 3; i++) {
			assertThat(rest.rest("GET", path + "/bundle.zip").statusCode()).isEqualTo(200);
		}
		rest.rest("POST", path + "/revisions/1/restore");
		rest.rest("DELETE", path, "", "If-Match", "*");
		this.handOuts.write();
		List<AuditEntry> entries = find("", "topology.", "=audited");
		assertThat(entries).extracting(AuditEntry::action)
			.containsOnly("topology.created", "topology.downloaded", "topology.restored", "topology.deleted");
		assertThat(entries.stream()
			.filter((entry) -> entry.action().equals("topology.downloaded"))
			.mapToInt(AuditEntry::times)
			.sum()).isEqualTo(3);
		assertThat(entries).filteredOn((entry) -> entry.action().equals("topology.deleted"))
			.singleElement()
			.satisfies((entry) -> {
				assertThat(entry.username()).isEqualTo("admin");
				assertThat(entry.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
				assertThat(entry.revision()).isEqualTo(2);
			});
	}

	@Test
	void signInsAndFailuresAreWrittenDownWithoutWhatWasTyped() {
		Session pages = new Session(this.port);
		pages.signIn("admin", ConsoleTest.PASSWORD);
		new Session(this.port).signIn("my password typed as a name", "oops");
		assertThat(find("admin", "session.begun", "")).isNotEmpty();
		assertThat(find("", "session.refused", "")).isNotEmpty()
			.noneSatisfy((entry) -> assertThat(entry.toString()).contains("typed as a name"));
		assertThat(find("", "", ""))
			.noneSatisfy((entry) -> assertThat(entry.toString()).contains(ConsoleTest.PASSWORD));
	}

	@Test
	void adminFiltersAndExports() {
		this.topologies.create(SeedPair.of("6").withName("=cmd|' /C calc'!A0"), "li");
		Session pages = new Session(this.port);
		pages.signIn("admin", ConsoleTest.PASSWORD);
		assertThat(pages.get("/audit?username=li&action=topology.created").body()).contains("=cmd|");
		assertThat(pages.get("/audit?username=nobody").body()).doesNotContain("=cmd|");
		assertThat(pages.get("/audit?before=x").statusCode()).isEqualTo(400);
		assertThat(pages.get("/audit/export.csv").body()).contains(",'=cmd|").doesNotContain(",=cmd|");
		assertThat(new Session(this.port).rest("GET", "/api/audit").statusCode()).isEqualTo(401);
		assertThat(pages.post("/audit", Map.of()).statusCode()).isEqualTo(405);
	}

	private List<AuditEntry> find(String username, String action, String subject) {
		return this.log.find(new AuditFilter(username, action, subject, Long.MAX_VALUE, 1000));
	}

}
