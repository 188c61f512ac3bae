package dev.o2cluster;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import static dev.o2cluster.RestCaller.json;
import static dev.o2cluster.RestCaller.location;
import static dev.o2cluster.RestCaller.tag;
import static dev.o2cluster.RestCaller.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything the pages do, curl can do.
 */
@ConsoleTest
@ExtendWith(OutputCaptureExtension.class)
class RestIntegrationTests {

	private static final String ROOT = "/api/topologies";

	private static final String FIRST_BUNDLE = "/hosts/" + SeedPair.FIRST + "/bundle.zip";

	private final Topology pair = SeedPair.of("6");

	private final RestCaller rest;

	private final Topologies topologies;

	RestIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.rest = new RestCaller(port);
		this.topologies = topologies;
	}

	@BeforeEach
	void emptyTheConsole() {
		StoredTopologies.clear(this.topologies);
	}

	@Test
	void createAnswersWithLocationTagAndDocument() {
		HttpResponse<byte[]> created = create(this.pair);
		HttpResponse<byte[]> read = this.rest.get(location(created));
		assertThat(read.statusCode()).isEqualTo(200);
		assertThat(text(read)).isEqualTo(text(created)).isEqualTo(TopologyDocument.text(this.pair));
		assertThat(tag(read)).isEqualTo(tag(created)).matches("\"[^\"]+\"");
		assertThat(read.headers().firstValue("Content-Type")).hasValue("application/json");
	}

	@Test
	void createFillsInWhatIsLeftOut() {
		HttpResponse<byte[]> created = this.rest.post(ROOT,
				"""
						{"name": "short", "hosts": [
						  {"address": " OA-1.Corp ", "roles": ["web", "center", "application", "storage", "data"], "primary": true},
						  {"address": "oa-2.corp", "roles": ["storage"]}]}""");
		assertThat(created.statusCode()).isEqualTo(201);
		JsonNode document = json(created);
		assertThat(document.at("/schema").intValue()).isEqualTo(1);
		assertThat(document.at("/release").asString()).isEqualTo("6");
		assertThat(document.at("/hosts/0/address").asString()).isEqualTo("oa-1.corp");
		assertThat(document.at("/hosts/0/os").asString()).isEqualTo("linux");
		assertThat(document.at("/hosts/0/settings/storage/name").asString()).isEqualTo("251");
		assertThat(document.at("/hosts/1/settings/storage/name").asString()).isEqualTo("252");
	}

	@Test
	void listTellsWhatIsStored() {
		create(this.pair.withName("zeta"));
		String path = location(create(this.pair.withName("Alpha")));
		JsonNode list = json(this.rest.get(ROOT));
		assertThat(list.size()).isEqualTo(2);
		JsonNode line = list.get(0);
		assertThat(ROOT + "/" + line.get("id")).isEqualTo(path);
		assertThat(line.get("name").asString()).isEqualTo("Alpha");
		assertThat(line.get("release").asString()).isEqualTo("6");
		assertThat(line.get("hostCount").intValue()).isEqualTo(2);
		assertThat(line.get("revision").intValue()).isEqualTo(1);
		assertThat(line.get("updatedBy").asString()).isEqualTo("admin");
		assertThat(line.get("updatedAt").asString()).endsWith("Z");
	}

	@Test
	void putWithTheCurrentTagStoresARevision() {
		HttpResponse<byte[]> created = create(this.pair);
		HttpResponse<byte[]> saved = put(location(created), this.pair.withNote("moved"), tag(created));
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(tag(saved)).isNotEqualTo(tag(created));
		HttpResponse<byte[]> read = this.rest.get(location(created));
		assertThat(tag(read)).isEqualTo(tag(saved));
		assertThat(json(read).get("note").asString()).isEqualTo("moved");
		assertThat(json(this.rest.get(ROOT)).at("/0/revision").intValue()).as("folded").isEqualTo(1);
	}

	@Test
	void putOfTheSameDocumentChangesNothing() {
		HttpResponse<byte[]> created = create(this.pair);
		HttpResponse<byte[]> saved = put(location(created), this.pair, tag(created));
		assertThat(saved.statusCode()).isEqualTo(200);
		assertThat(tag(saved)).isEqualTo(tag(created));
	}

	@Test
	void putBasedOnAnOlderStateIsRefused() {
		HttpResponse<byte[]> created = create(this.pair);
		HttpResponse<byte[]> faster = put(location(created), this.pair.withNote("faster"), tag(created));
		HttpResponse<byte[]> stale = put(location(created), this.pair.withNote("slower"), tag(created));
		assertProblem(stale, 412, "revision 1, saved by admin");
		assertThat(tag(stale)).isEqualTo(tag(faster)).isEqualTo(json(stale).get("current").asString());
		assertThat(json(this.rest.get(location(created))).get("note").asString()).isEqualTo("faster");
	}

	@Test
	void putWithoutTagIsRefused() {
		HttpResponse<byte[]> created = create(this.pair);
		HttpResponse<byte[]> refused = this.rest.put(location(created),
				TopologyDocument.text(this.pair.withNote("blind")));
		assertProblem(refused, 428, "If-Match");
		assertThat(tag(this.rest.get(location(created)))).isEqualTo(tag(created));
	}

	@Test
	void deleteHidesTheTopologyAtOnce() {
		HttpResponse<byte[]> created = create(this.pair);
		assertProblem(this.rest.delete(location(created)), 428, "If-Match");
		assertThat(this.rest.delete(location(created), "If-Match", tag(created)).statusCode()).isEqualTo(204);
		assertProblem(this.rest.get(location(created)), 404, "no topology");
		assertProblem(this.rest.delete(location(created), "If-Match", "*"), 404, "no topology");
		assertThat(json(this.rest.get(ROOT)).isEmpty()).isTrue();
	}

	@Test
	void deleteOfAnOlderStateIsRefused() {
		HttpResponse<byte[]> created = create(this.pair);
		put(location(created), this.pair.withNote("newer"), tag(created));
		assertProblem(this.rest.delete(location(created), "If-Match", tag(created)), 412, "revision 1");
		assertThat(this.rest.get(location(created)).statusCode()).isEqualTo(200);
	}

	@Test
	void aNameIsGivenOnce() {
		create(this.pair.withName("oa-prod"));
		assertProblem(this.rest.post(ROOT, TopologyDocument.text(this.pair.withName("OA-PROD"))), 409, "OA-PROD");
		assertThat(json(this.rest.get(ROOT)).size()).isEqualTo(1);
	}

	@Test
	void exportImportedElsewhereGivesTheSameBytes() {
		HttpResponse<byte[]> created = create(this.pair);
		HttpResponse<byte[]> export = this.rest.get(location(created) + "/export");
		byte[] zip = this.rest.get(location(created) + "/bundle.zip").body();
		assertThat(disposition(export)).contains("attachment").contains("seed-pair.json");
		this.rest.delete(location(created), "If-Match", "*");

		HttpResponse<byte[]> imported = this.rest.post(ROOT, text(export));
		assertThat(location(imported)).isNotEqualTo(location(created));
		assertThat(imported.body()).isEqualTo(export.body());
		assertThat(this.rest.get(location(imported) + "/bundle.zip").body()).isEqualTo(zip);
	}

	@Test
	void problemsNameHostMessageAndFix() {
		String path = location(createWithOneStorageName());
		JsonNode problems = json(this.rest.get(path + "/problems"));
		JsonNode worst = problems.get(0);
		assertThat(worst.get("severity").asString()).isEqualTo("error");
		assertThat(worst.get("id").asString()).isNotBlank();
		assertThat(worst.get("host").asString()).isEqualTo(SeedPair.SECOND);
		assertThat(worst.get("field").asString()).contains("storage");
		assertThat(worst.get("message").asString()).contains(SeedPair.FIRST);
		assertThat(worst.get("fix").asString()).isNotBlank();
		assertThat(json(this.rest.get(path + "/problems", "Accept-Language", "zh-CN")).at("/0/message").asString())
			.containsPattern("\\p{IsHan}");
	}

	@Test
	void everyFileIsTheOneInTheZip() {
		String path = location(create(this.pair));
		for (String host : List.of(SeedPair.FIRST, SeedPair.SECOND)) {
			String hostPath = path + "/hosts/" + host;
			Map<String, byte[]> zip = Zips.unpack(this.rest.get(hostPath + "/bundle.zip").body());
			List<String> listed = new ArrayList<>();
			for (JsonNode file : json(this.rest.get(hostPath + "/files"))) {
				String name = file.get("path").asString();
				listed.add(name);
				byte[] bytes = this.rest.get(hostPath + "/files/" + name).body();
				assertThat(bytes).as(name).isEqualTo(zip.get(name));
				assertThat(file.get("size").intValue()).isEqualTo(bytes.length);
				assertThat(file.get("sha256").asString()).isEqualTo(Sha256.of(bytes));
			}
			assertThat(listed).containsExactlyElementsOf(zip.keySet())
				.contains("o2server/local/node.cfg", "o2server/config/node_192.168.0.1.json",
						"o2server/config/node_192.168.0.2.json", "o2server/CHECKLIST.md", "o2server/MANIFEST.sha256");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void hostZipIsWhatTheCoreWrites(String release) {
		ClusterFile token = ClusterFile.open("token.json", "{\"password\": \"x\"}".getBytes(StandardCharsets.UTF_8));
		Topology seed = SeedPair.of(release).withSurroundings(Surroundings.NONE.withClusterFiles(List.of(token)));
		HttpResponse<byte[]> zip = this.rest.get(location(create(seed)) + FIRST_BUNDLE);
		assertThat(zip.statusCode()).isEqualTo(200);
		assertThat(zip.headers().firstValue("Content-Type")).hasValue("application/zip");
		assertThat(disposition(zip)).contains("attachment").contains("192.168.0.1.zip");
		assertThat(zip.body()).isEqualTo(BundleWriter.bytes(ClusterBundle.of(seed).of(seed.hosts().get(0))));
	}

	@Test
	void anUnchangedBundleIsNotSentAgain() {
		String path = location(create(this.pair)) + FIRST_BUNDLE;
		HttpResponse<byte[]> again = this.rest.get(path, "If-None-Match", tag(this.rest.get(path)));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@Test
	void clusterZipHoldsTheHostZipsByteForByte() {
		String path = location(create(this.pair));
		Map<String, byte[]> cluster = Zips.unpack(this.rest.get(path + "/bundle.zip").body());
		assertThat(cluster).containsOnlyKeys("RUNBOOK.md", "RUNBOOK.html", "RUNBOOK.zh.md", "RUNBOOK.zh.html",
				"192.168.0.1.zip", "192.168.0.2.zip");
		for (String host : List.of(SeedPair.FIRST, SeedPair.SECOND)) {
			assertThat(cluster.get(host + ".zip"))
				.isEqualTo(this.rest.get(path + "/hosts/" + host + "/bundle.zip").body());
		}
	}

	@Test
	void startupPlanOfTheSeedPair() {
		JsonNode plan = json(this.rest.get(location(create(this.pair)) + "/startup-plan"));
		List<String> steps = new ArrayList<>();
		plan.forEach((step) -> steps
			.add(step.get("order") + " " + step.get("host").asString() + " " + step.get("command").asString()));
		assertThat(steps).containsExactly("1 192.168.0.1 ./start_linux.sh", "2 192.168.0.1 start",
				"3 192.168.0.2 ./start_linux.sh", "4 192.168.0.2 start data", "5 192.168.0.2 start storage",
				"6 192.168.0.2 start application");
		assertThat(plan.at("/5/waitFor").asString()).isEqualTo("http://192.168.0.1:20030/x_program_center/jaxrs/echo");
	}

	@Test
	void aDesignWithErrorsIsDeliveredAsDraftOnly() {
		String path = location(createWithOneStorageName());
		for (String zip : List.of("/bundle.zip", FIRST_BUNDLE)) {
			HttpResponse<byte[]> refused = this.rest.get(path + zip);
			assertProblem(refused, 409, "?draft=true");
			assertThat(json(refused).at("/problems/0/host").asString()).isEqualTo(SeedPair.SECOND);
			HttpResponse<byte[]> draft = this.rest.get(path + zip + "?draft=true");
			assertThat(draft.statusCode()).isEqualTo(200);
			assertThat(disposition(draft)).contains("-DRAFT.zip");
		}
		Map<String, byte[]> draft = Zips.unpack(this.rest.get(path + "/bundle.zip?draft=true").body());
		assertThat(new String(draft.get("RUNBOOK.md"), StandardCharsets.UTF_8)).contains("DRAFT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/hosts/10.0.0.9/files", "/hosts/10.0.0.9/bundle.zip",
			"/hosts/192.168.0.1/files/o2server/config/token.json", "/hosts/192.168.0.1/files/../node.cfg",
			"/revisions-of-something-else" })
	void whatDoesNotExistIsNotFound(String below) {
		HttpResponse<byte[]> missing = this.rest.get(location(create(this.pair)) + below);
		assertThat(missing.statusCode()).isIn(400, 404);
		assertThat(text(missing)).doesNotContain("Exception").doesNotContain("dev.o2cluster");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/problems", "/startup-plan", "/bundle.zip", "/export", "/hosts/a/files" })
	void whatIsBelowAnUnknownTopologyIsNotFound(String below) {
		assertProblem(this.rest.get(ROOT + "/987654" + below), 404, "987654");
	}

	@Test
	void openApiNamesEveryPathAndHowToSignIn(CapturedOutput log) {
		JsonNode description = json(this.rest.get("/v3/api-docs"));
		assertThat(log).doesNotContain("Conflicting setter");
		assertThat(description.at("/components/securitySchemes").propertyNames()).containsExactlyInAnyOrder("password",
				"token");
		assertThat(description.at("/components/schemas").propertyNames())
			.as("springdoc's converters were at work, though all of it is only made by this question")
			.contains("RunView")
			.noneMatch((name) -> name.startsWith("ResponseEntity"));
		JsonNode paths = description.get("paths");
		assertThat(paths.propertyNames()).contains(ROOT, ROOT + "/{id}", ROOT + "/{id}/export", ROOT + "/{id}/problems",
				ROOT + "/{id}/startup-plan", ROOT + "/{id}/bundle.zip", ROOT + "/{id}/hosts/{address}/files",
				ROOT + "/{id}/hosts/{address}/bundle.zip");
		assertThat(paths.propertyNames()).allMatch((path) -> path.startsWith("/api/"));
		HttpResponse<byte[]> page = this.rest.get("/swagger-ui.html");
		assertThat(page.statusCode()).isEqualTo(302);
		assertThat(this.rest.get(location(page)).statusCode()).isEqualTo(200);
	}

	private HttpResponse<byte[]> create(Topology topology) {
		HttpResponse<byte[]> created = this.rest.post(ROOT, TopologyDocument.text(topology));
		assertThat(created.statusCode()).as(() -> text(created)).isEqualTo(201);
		return created;
	}

	private HttpResponse<byte[]> createWithOneStorageName() {
		ObjectNode document = TopologyDocument.tree(this.pair);
		document.get("hosts").forEach((host) -> ((ObjectNode) host.at("/settings/storage")).put("name", "251"));
		return this.rest.post(ROOT, document.toString());
	}

	private HttpResponse<byte[]> put(String path, Topology topology, String tag) {
		return this.rest.put(path, TopologyDocument.text(topology), "If-Match", tag);
	}

	private static String disposition(HttpResponse<byte[]> answer) {
		return answer.headers().firstValue("Content-Disposition").orElseThrow();
	}

	private static void assertProblem(HttpResponse<byte[]> answer, int status, String detail) {
		assertThat(answer.statusCode()).as(() -> text(answer)).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(json(answer).get("status").intValue()).isEqualTo(status);
		assertThat(json(answer).get("title").asString()).isNotBlank();
		assertThat(json(answer).get("detail").asString()).contains(detail);
	}

}
