package dev.o2cluster.history;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import dev.o2cluster.ConsoleTest;
import dev.o2cluster.Session;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revisions compared, restored and named by page and by REST.
 */
@ConsoleTest
class HistoryIntegrationTests {

	private final Session session;

	private final Topologies topologies;

	private final StoredTopology first;

	private final StoredTopology second;

	HistoryIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.session = new Session(port).basic(ConsoleTest.USER, ConsoleTest.PASSWORD);
		this.topologies = topologies;
		this.first = topologies.createUnderFreeName(SeedPair.of("6"), SecretValues.NONE, "li");
		this.second = topologies.save(this.first.id(), this.first.tag(),
				this.first.topology().withHosts(this.first.topology().hosts().subList(0, 1)), "wang");
	}

	@BeforeEach
	void signIn() {
		this.session.signIn(ConsoleTest.USER, ConsoleTest.PASSWORD);
	}

	@Test
	void differenceOverRestIsOneThatPatchCanApply() throws PatchFailedException {
		String diff = this.session.rest("GET", api("/revisions/2/diff?from=1")).body();
		assertThat(diff).contains("+++ topology.json", "+++ node_192.168.0.2.json", "+++ startup-plan");
		String document = diff.substring(0, diff.indexOf("\n--- ", 1));
		List<String> before = TopologyDocument.text(this.first.topology()).lines().toList();
		List<String> after = TopologyDocument.text(this.second.topology()).lines().toList();
		assertThat(UnifiedDiffUtils.parseUnifiedDiff(document.lines().toList()).applyTo(before)).isEqualTo(after);
	}

	@Test
	void pagesCompareRestoreAndName() {
		String history = "/topologies/" + this.first.id() + "/history";
		String compared = this.session.get(history + "/compare?from=1&to=2").body();
		assertThat(compared).contains("node_192.168.0.2.json", "diff__row--removed");
		assertThat(this.session.post(history + "/1/name", Map.of("note", "as delivered")).statusCode()).isEqualTo(302);
		assertThat(this.session.get(history).body()).contains("as delivered", "wang");
		HttpResponse<String> stale = this.session.post(history + "/1/restore", Map.of("tag", this.first.tag()));
		assertThat(stale.statusCode()).isEqualTo(302);
		assertThat(this.topologies.get(this.first.id()).tag()).isEqualTo(this.second.tag());
		this.session.post(history + "/1/restore", Map.of("tag", this.second.tag()));
		assertThat(this.topologies.get(this.first.id()).topology()).isEqualTo(this.first.topology());
		assertThat(this.topologies.get(this.first.id()).revision()).isEqualTo(3);
	}

	private String api(String path) {
		return "/api/topologies/" + this.first.id() + path;
	}

}
