package dev.o2cluster;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import dev.o2cluster.check.Checks;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static dev.o2cluster.RestCaller.json;
import static dev.o2cluster.RestCaller.location;
import static dev.o2cluster.RestCaller.tag;
import static dev.o2cluster.RestCaller.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Problems, fixes and waivers as programs meet them.
 */
@ConsoleTest
class ProblemsIntegrationTests {

	private static final String ROOT = "/api/topologies";

	private final RestCaller rest;

	private final Topologies topologies;

	ProblemsIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.rest = new RestCaller(port);
		this.topologies = topologies;
	}

	@BeforeEach
	void clear() {
		StoredTopologies.clear(this.topologies);
	}

	@Test
	void aFixMendsWhatKeepsTheBundleBack() {
		HttpResponse<byte[]> created = create(oneStorageName());
		String path = location(created);
		assertThat(this.rest.get(path + "/bundle.zip").statusCode()).isEqualTo(409);
		JsonNode problem = json(this.rest.get(path + "/problems")).get(0);
		assertThat(problem.get("id").asString()).isEqualTo("storage-name-shared");
		assertThat(problem.at("/other/host").asString()).isEqualTo(SeedPair.FIRST);
		JsonNode fix = problem.get("fixes").get(0);
		assertThat(fix.get("title").asString()).contains("252", SeedPair.SECOND);
		assertThat(fix.get("safe").asBoolean()).isTrue();
		String fixPath = path + "/problems/storage-name-shared/fixes/" + fix.get("id").asString();

		assertThat(texts(json(this.rest.get(fixPath)).get("document"))).contains("-          \"name\": \"251\"",
				"+          \"name\": \"252\"");
		assertThat(this.rest.post(fixPath, "").statusCode()).isEqualTo(428);
		assertThat(this.rest.post(fixPath, "", "If-Match", "\"0-0\"").statusCode()).isEqualTo(412);
		HttpResponse<byte[]> fixed = this.rest.post(fixPath, "", "If-Match", tag(created));
		assertThat(fixed.statusCode()).as(() -> text(fixed)).isEqualTo(200);
		assertThat(fixed.body()).isEqualTo(this.rest.get(path).body());
		JsonNode revisions = json(this.rest.get(path + "/revisions"));
		assertThat(revisions).hasSize(2);
		assertThat(revisions.at("/0/mended").asString()).isEqualTo("storage-name-shared");
		assertThat(this.rest.get(path + "/revisions/1").body()).isEqualTo(created.body());
		assertThat(tag(fixed)).isEqualTo(tag(this.rest.get(path)));
		assertThat(ids(path)).doesNotContain("storage-name-shared");
		assertThat(this.rest.get(path + "/bundle.zip").statusCode()).isEqualTo(200);
		assertThat(this.rest.post(fixPath, "", "If-Match", tag(fixed)).statusCode()).isEqualTo(404);
	}

	@Test
	void allSafeFixesGoTogether() {
		ObjectNode document = TopologyDocument.tree(oneStorageName());
		((ObjectNode) document.at("/hosts/1/settings")).putObject("application").put("port", 20040);
		HttpResponse<byte[]> created = this.rest.post(ROOT, document.toString());
		String path = location(created);
		JsonNode preview = json(this.rest.get(path + "/safe-fixes"));
		assertThat(texts(preview.get("removes"))).contains("storage-name-shared", "port-clash", "data-idle");
		HttpResponse<byte[]> fixed = this.rest.post(path + "/safe-fixes", "", "If-Match", tag(created));
		assertThat(fixed.statusCode()).isEqualTo(200);
		assertThat(ids(path)).doesNotContain("storage-name-shared", "port-clash", "data-idle");
		JsonNode revisions = json(this.rest.get(path + "/revisions"));
		assertThat(revisions).hasSize(2);
		assertThat(revisions.at("/0/mended").asString()).isEqualTo("safe-fixes");
		assertThat(this.rest.get(path + "/bundle.zip").statusCode()).isEqualTo(200);
		HttpResponse<byte[]> undone = this.rest.post(path + "/revisions/1/restore", "", "If-Match", tag(fixed));
		assertThat(undone.body()).isEqualTo(created.body());
	}

	@Test
	void anAcceptedWarningStaysListedUntilItsFactsChange() {
		HttpResponse<byte[]> created = create(SeedPair.of("6"));
		String path = location(created);
		String waiver = "{\"rule\": \"data-idle\", \"host\": \"192.168.0.2\", \"reason\": \"moves next week\", \"by\": \"li\"}";
		assertThat(this.rest.post(path + "/waivers", waiver).statusCode()).isEqualTo(428);
		HttpResponse<byte[]> accepted = this.rest.post(path + "/waivers", waiver, "If-Match", tag(created));
		assertThat(accepted.statusCode()).as(() -> text(accepted)).isEqualTo(200);
		JsonNode idle = problem(path, "data-idle");
		assertThat(idle.at("/accepted/by").asString()).isEqualTo("li");
		assertThat(idle.at("/accepted/reason").asString()).isEqualTo("moves next week");
		byte[] zip = this.rest.get(path + "/bundle.zip").body();
		assertThat(new String(Zips.unpack(zip).get("RUNBOOK.md"), StandardCharsets.UTF_8))
			.contains("Accepted by li: moves next week");

		ObjectNode document = (ObjectNode) json(accepted);
		((ObjectNode) document.get("hosts").get(0)).put("address", "192.168.0.11");
		HttpResponse<byte[]> changed = this.rest.put(path, document.toString(), "If-Match", tag(accepted));
		assertThat(changed.statusCode()).isEqualTo(200);
		assertThat(problem(path, "data-idle").get("accepted").isNull()).isTrue();
	}

	@Test
	void aWaiverIsTakenBack() {
		HttpResponse<byte[]> created = create(SeedPair.of("6"));
		String path = location(created);
		HttpResponse<byte[]> accepted = this.rest.post(path + "/waivers",
				"{\"rule\": \"data-idle\", \"reason\": \"known\"}", "If-Match", tag(created));
		JsonNode idle = problem(path, "data-idle");
		assertThat(idle.at("/accepted/by").asString()).isEqualTo(ConsoleTest.USER);
		String waiver = path + "/waivers/data-idle/" + idle.get("facts").asString();
		HttpResponse<byte[]> withdrawn = this.rest.delete(waiver, "If-Match", tag(accepted));
		assertThat(withdrawn.statusCode()).isEqualTo(200);
		assertThat(problem(path, "data-idle").get("accepted").isNull()).isTrue();
		assertThat(this.rest.delete(waiver, "If-Match", tag(withdrawn)).statusCode()).isEqualTo(404);
	}

	@Test
	void onlyWarningsCanBeAcceptedAndOnlyWithAReason() {
		HttpResponse<byte[]> created = create(oneStorageName());
		String path = location(created) + "/waivers";
		assertThat(
				this.rest.post(path, "{\"rule\": \"storage-name-shared\", \"reason\": \"x\"}", "If-Match", tag(created))
					.statusCode())
			.isEqualTo(404);
		HttpResponse<byte[]> refused = this.rest.post(path, "{\"rule\": \"data-idle\", \"reason\": \" \"}", "If-Match",
				tag(created));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(json(refused).at("/errors/0/path").asString()).isEqualTo("reason");
		assertThat(this.rest.get(location(created)).body()).isEqualTo(created.body());
	}

	@Test
	void whatWouldLoseDataIsAnErrorOnceDataIsMarked() {
		ObjectNode document = TopologyDocument.tree(SeedPair.of("6"));
		document.put("dataInUse", true);
		HttpResponse<byte[]> created = this.rest.post(ROOT, document.toString());
		assertThat(created.statusCode()).as(() -> text(created)).isEqualTo(201);
		String path = location(created);
		ObjectNode stored = (ObjectNode) json(created);
		assertThat(stored.at("/dataInUse/storage/192.168.0.2").asString()).isEqualTo("252");
		((ObjectNode) stored.at("/hosts/1/settings/storage")).put("name", "260");
		this.rest.put(path, stored.toString(), "If-Match", tag(created));
		assertThat(ids(path)).contains("storage-renamed");
		assertThat(this.rest.get(path + "/bundle.zip").statusCode()).isEqualTo(409);
	}

	@Test
	void everyRuleIsListedWithItsReasonAndSource() {
		JsonNode rules = json(this.rest.get("/api/checks"));
		assertThat(rules.size()).isEqualTo(Checks.rules().size() + Checks.entryRules().size());
		rules.forEach((rule) -> assertThat(List.of(rule.get("id"), rule.get("severity"), rule.get("title"),
				rule.get("reason"), rule.get("source")))
			.allMatch((member) -> !member.asString().isBlank()));
		assertThat(json(this.rest.get("/api/checks", "Accept-Language", "zh-CN")).at("/0/title").asString())
			.containsPattern("\\p{IsHan}");
	}

	private HttpResponse<byte[]> create(Topology topology) {
		return this.rest.post(ROOT, TopologyDocument.text(topology));
	}

	private List<String> ids(String path) {
		List<String> ids = new ArrayList<>();
		json(this.rest.get(path + "/problems")).forEach((problem) -> ids.add(problem.get("id").asString()));
		return ids;
	}

	private JsonNode problem(String path, String id) {
		return StreamSupport.stream(json(this.rest.get(path + "/problems")).spliterator(), false)
			.filter((problem) -> problem.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private static List<String> texts(JsonNode list) {
		return list.valueStream().map(JsonNode::asString).toList();
	}

	private static Topology oneStorageName() {
		Topology pair = SeedPair.of("6");
		return pair.withHost(pair.hosts().get(1).withSettings(pair.hosts().get(0).settings()));
	}

}
