package dev.o2cluster;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.o2cluster.belief.HandMade;
import dev.o2cluster.exchange.DropZips;
import dev.o2cluster.external.DataSource;
import dev.o2cluster.external.ExternalDatabase;
import dev.o2cluster.external.JdbcAddress;
import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.store.TopologyHistory;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import static dev.o2cluster.RestCaller.json;
import static dev.o2cluster.RestCaller.location;
import static dev.o2cluster.RestCaller.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Belief, import and drift over real HTTP.
 */
@ConsoleTest
class ExchangeIntegrationTests {

	private static final int IMPORTS = 8;

	private final RestCaller rest;

	private final PageVisitor visitor;

	private final Topologies topologies;

	private final TopologyHistory history;

	private final JdbcClient database;

	ExchangeIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies,
			@Autowired TopologyHistory history, @Autowired JdbcClient database) {
		this.database = database;
		this.rest = new RestCaller(port);
		this.visitor = new PageVisitor(port);
		this.topologies = topologies;
		this.history = history;
	}

	@BeforeEach
	void emptyTheConsole() {
		this.topologies.list().forEach((summary) -> this.topologies.delete(summary.id(), Optional.empty(), "test"));
	}

	@Test
	void beliefOfOurPairSaysThatNothingIsLost() {
		JsonNode belief = json(this.rest.get("/api/topologies/" + seedPair() + "/belief"));
		assertThat(belief.path("losesFiles").asBoolean(true)).isFalse();
		assertThat(belief.path("readings")).hasSize(1);
		assertThat(belief.path("readings").path(0).path("centers").toString()).isEqualTo("[\"192.168.0.1\"]");
		assertThat(belief.path("hosts")).hasSize(2);
	}

	@Test
	void reviewPageSaysItInBothLanguages() {
		this.visitor.signIn();
		String page = "/topologies/" + seedPair() + "/review";
		assertThat(this.visitor.get(page + "?language=en").body()).contains("/review");
		assertThat(this.visitor.get(page, "Accept", "text/html", "Accept-Language", "en").body())
			.contains("storage-safe", "id=\"belief\"");
	}

	@Test
	void bundleComesBackAsTheSameTopology() {
		long id = seedPair();
		byte[] zip = this.rest.get("/api/topologies/" + id + "/bundle.zip").body();
		byte[] document = this.rest.get("/api/topologies/" + id).body();
		this.topologies.delete(id, Optional.empty(), "test");
		HttpResponse<byte[]> created = imported(zip);
		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(json(created).path("exact").asBoolean(false)).isTrue();
		assertThat(this.rest.get(location(created)).body()).isEqualTo(document);
		assertThat(this.rest.get(location(created) + "/bundle.zip").body()).isEqualTo(zip);
		HttpResponse<byte[]> again = imported(zip);
		assertThat(again.statusCode()).isEqualTo(201);
		assertThat(text(again)).contains("renamed", "seed-pair-2");
	}

	@Test
	void importsAtTheSameMomentAllFindAName() throws Exception {
		byte[] zip = this.rest.get("/api/topologies/" + seedPair() + "/bundle.zip").body();
		ExecutorService operators = Executors.newFixedThreadPool(IMPORTS);
		List<Callable<Integer>> work = Collections.nCopies(IMPORTS, () -> imported(zip).statusCode());
		for (Future<Integer> status : operators.invokeAll(work)) {
			assertThat(status.get()).isEqualTo(201);
		}
		operators.shutdown();
		assertThat(this.topologies.list()).hasSize(IMPORTS + 1);
	}

	@Test
	void reportOfTheArticlesPairSaysThatFilesAreLost() {
		JsonNode report = json(imported(articlesPair()));
		assertThat(report.path("belief").path("losesFiles").asBoolean(false)).isTrue();
		assertThat(report.path("topology").path("hosts")).hasSize(2);
	}

	@Test
	void hostileZipIsRefusedAndNothingStored() {
		HttpResponse<byte[]> refused = imported(DropZips.of(Map.of("../config/node_a.json", new byte[2])));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(json(refused).path("code").asString()).isEqualTo("traversal");
		assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(this.topologies.list()).isEmpty();
	}

	@Test
	void importPageTakesAFileAndItsReportCanBeOpenedAgain() {
		this.visitor.signIn();
		String token = this.visitor.token("/topologies/import");
		HttpResponse<String> taken = this.visitor.upload("/topologies/import", token, articlesPair());
		assertThat(taken.statusCode()).isEqualTo(302);
		assertThat(this.topologies.list()).hasSize(1);
		String report = taken.headers().firstValue("Location").orElseThrow();
		for (String language : new String[] { "en", "zh" }) {
			String page = this.visitor.get(report, "Accept", "text/html", "Accept-Language", language).body();
			assertThat(page).contains("storage-loss", "center-second", "192.168.0.2");
		}
		HttpResponse<String> refused = this.visitor.upload("/topologies/import", token, new byte[3]);
		assertThat(refused.statusCode()).isEqualTo(422);
	}

	@Test
	void foldersCanBeHandedInFileByFile() {
		this.visitor.signIn();
		String token = this.visitor.token("/topologies/import");
		Map<String, byte[]> parts = new LinkedHashMap<>();
		HandMade.config().forEach((name, bytes) -> parts.put("backup/192.168.0.1/config/" + name, bytes));
		parts.put("backup/192.168.0.1/local/node.cfg", "192.168.0.1".getBytes(StandardCharsets.UTF_8));
		assertThat(this.visitor.upload("/topologies/import", token, parts).statusCode()).isEqualTo(302);
		assertThat(this.topologies.get(this.topologies.list().get(0).id()).topology().hosts()).hasSize(2);
		parts.put("../evil/config/node_a.json", new byte[2]);
		HttpResponse<String> refused = this.visitor.upload("/topologies/import", token, parts);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("../evil/config/node_a.json");
		assertThat(this.visitor.upload("/topologies/import", token, Map.of("", new byte[0])).statusCode())
			.isEqualTo(422);
	}

	@Test
	void driftNamesHostFileAndFieldAgainstAnyRevision() {
		long id = seedPair();
		byte[] drifted = drifted(id);
		StoredTopology first = this.topologies.get(id);
		this.history.name(id, 1, "before", "test");
		Topology moved = first.topology();
		Host second = moved.host("192.168.0.2").orElseThrow();
		this.topologies.save(id, this.topologies.get(id).tag(),
				moved.withHost(second.withSettings(
						second.settings().with("storage", "port", JsonNodeFactory.instance.numberNode(20049)))),
				"test");
		assertThat(json(drift(id, "", drifted)).path("differences")).isEmpty();
		HttpResponse<byte[]> answer = drift(id, "?revision=1", drifted);
		JsonNode report = json(answer);
		assertThat(report.path("revision").asInt()).isEqualTo(1);
		assertThat(report.path("missing").toString()).isEqualTo("[\"192.168.0.2\"]");
		assertThat(report.path("outdated").toString()).isEqualTo("[\"192.168.0.1\"]");
		JsonNode difference = report.path("differences").path(0);
		assertThat(report.path("differences")).hasSize(1);
		assertThat(difference.path("host").asString()).isEqualTo("192.168.0.1");
		assertThat(difference.path("file").asString()).isEqualTo("config/node_192.168.0.2.json");
		assertThat(difference.path("field").asString()).isEqualTo("storage.port");
		assertThat(difference.path("design").asString()).isEqualTo("20040");
		assertThat(difference.path("found").asString()).isEqualTo("20049");
		assertThat(difference.path("why").asString()).isNotBlank();
		assertThat(json(this.rest.get(location(answer) + "?revision=1"))).isEqualTo(report);
		assertThat(this.rest.get(location(answer) + "?revision=99").statusCode()).isEqualTo(404);
		assertThat(this.rest.get("/api/topologies/" + id + "/drift/none").statusCode()).isEqualTo(404);
	}

	@Test
	void chosenDifferencesAreAdoptedAsOneRevisionOfTheirOwn() {
		long id = seedPair();
		byte[] drifted = drifted(id);
		HttpResponse<byte[]> answer = drift(id, "", drifted);
		String difference = json(answer).path("differences").path(0).path("id").asString();
		String body = "[\"" + difference + "\"]";
		HttpResponse<byte[]> stale = this.rest.send("POST", location(answer) + "/adopt", BodyPublishers.ofString(body),
				"Content-Type", "application/json", "If-Match", "\"old\"");
		assertThat(stale.statusCode()).isEqualTo(412);
		HttpResponse<byte[]> adopted = this.rest.send("POST", location(answer) + "/adopt",
				BodyPublishers.ofString(body), "Content-Type", "application/json");
		assertThat(text(adopted)).contains("20049");
		assertThat(this.topologies.get(id).revision()).isEqualTo(2);
		assertThat(json(this.rest.get(location(answer))).path("differences")).isEmpty();
	}

	@Test
	void pageShowsWhatDiffersAndAdoptsWhatIsChosen() {
		long id = seedPair();
		this.visitor.signIn();
		String page = "/topologies/" + id + "/drift";
		String token = this.visitor.token(page);
		HttpResponse<String> taken = this.visitor.upload(page, token, drifted(id));
		String comparison = taken.headers().firstValue("Location").orElseThrow();
		String body = this.visitor.get(comparison, "Accept", "text/html").body();
		assertThat(body).contains("storage.port", "20049");
		assertThat(this.visitor.post(comparison + "/adopt", token, "choice", "").statusCode()).isEqualTo(422);
		Matcher choice = Pattern.compile("<option value=\"([0-9a-f]{16})\"").matcher(body);
		assertThat(choice.find()).isTrue();
		HttpResponse<String> saved = this.visitor.post(comparison + "/adopt", token, "choice", choice.group(1));
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(TopologyDocument.text(this.topologies.get(id).topology())).contains("20049");
		assertThat(this.visitor.get(page, "Accept", "text/html").body())
			.contains(comparison.substring(comparison.indexOf("/topologies")));
	}

	@Test
	void secretsStayOutOfReportsPagesDocumentsAndTheDatabase() throws Exception {
		String secret = "Hidden-Token-7319";
		Map<String, byte[]> files = new LinkedHashMap<>(Zips.unpack(articlesPair()));
		for (String host : new String[] { "192.168.0.1", "192.168.0.2" }) {
			files.put(host + "/config/token.json",
					("{\"password\": \"" + secret + host + "\"}").getBytes(StandardCharsets.UTF_8));
		}
		HttpResponse<byte[]> created = imported(DropZips.of(files));
		assertThat(text(created)).contains("token.json", "token-differs").doesNotContain(secret);
		assertThat(text(this.rest.get(location(created)))).doesNotContain(secret);
		HttpResponse<byte[]> report = this.rest.send("POST", location(created) + "/drift",
				BodyPublishers.ofByteArray(DropZips.of(files)), "Content-Type", "application/zip");
		assertThat(text(report)).contains("config/token.json").doesNotContain(secret);
		this.visitor.signIn();
		String page = location(report).replace("/api", "");
		assertThat(this.visitor.get(page, "Accept", "text/html").body()).contains("token.json").doesNotContain(secret);
		String sealed = this.database.sql("select rawtohex(ciphertext) from drift_drop")
			.query(String.class)
			.list()
			.toString();
		assertThat(sealed)
			.doesNotContain(HexFormat.of().withUpperCase().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
	}

	@Test
	void formOfExternalSourcesFollowsCopiesAndSealedExportsAlone() {
		String secret = "Regen-17-Wolke";
		DataSource source = new DataSource(true, "mysql", new JdbcAddress("10.0.0.9", 3306, "X", "", "", ""), "oa",
				Optional.of(SecretRef.random()), List.of(), List.of(), Map.of());
		String ours = new ExternalDatabase(List.of(source)).text(Releases.line("6"), (ref) -> secret);
		String odd = "\uFEFF// old: " + secret + "\r\n" + ours.replace("\n", "\r\n\t");
		Map<String, byte[]> files = new LinkedHashMap<>(Zips.unpack(articlesPair()));
		for (String host : new String[] { "192.168.0.1", "192.168.0.2" }) {
			files.put(host + "/config/externalDataSources.json", odd.getBytes(StandardCharsets.UTF_8));
		}
		HttpResponse<byte[]> created = imported(DropZips.of(files));
		assertThat(text(created)).contains("externalDataSources.json").doesNotContain(secret);
		String api = location(created);
		assertThat(sources(api)).isEqualTo(odd);
		assertThat(text(this.rest.get(api))).contains("importedSources").doesNotContain(secret);
		this.visitor.signIn();
		String page = api.replace("/api", "");
		assertThat(this.visitor.get(page + "/review?file=o2server/config/externalDataSources.json").body())
			.contains("10.0.0.9")
			.doesNotContain(secret);
		HttpResponse<String> copied = this.visitor.post(page + "/clone", this.visitor.token("/topologies"));
		String copy = copied.headers().firstValue("Location").orElseThrow();
		assertThat(sources("/api" + copy.replaceAll(".*(/topologies/\\d+)/.*", "$1"))).isEqualTo(odd);

		HttpResponse<byte[]> sealed = this.rest.post(api + "/export", "", "Secrets-Passphrase", "twelve or more");
		assertThat(text(sealed)).doesNotContain(secret);
		String other = text(sealed).replaceFirst("\"name\": \"", "$0other ");
		HttpResponse<byte[]> opened = this.rest.post("/api/topologies", other, "Secrets-Passphrase", "twelve or more");
		assertThat(sources(location(opened))).isEqualTo(odd);
		String bare = text(this.rest.get(api + "/export")).replaceFirst("\"name\": \"", "$0bare ");
		HttpResponse<byte[]> without = this.rest.post("/api/topologies", bare);
		assertThat(text(without)).contains("10.0.0.9").doesNotContain("importedSources");
	}

	private String sources(String api) {
		return new String(
				this.rest.get(api + "/hosts/192.168.0.1/files/o2server/config/externalDataSources.json").body(),
				StandardCharsets.UTF_8);
	}

	private long seedPair() {
		return this.topologies.create(SeedPair.of("6"), "test").id();
	}

	private HttpResponse<byte[]> imported(byte[] zip) {
		return this.rest.send("POST", "/api/imports", BodyPublishers.ofByteArray(zip), "Content-Type",
				"application/zip");
	}

	private HttpResponse<byte[]> drift(long id, String query, byte[] zip) {
		return this.rest.send("POST", "/api/topologies/" + id + "/drift" + query, BodyPublishers.ofByteArray(zip),
				"Content-Type", "application/zip");
	}

	private byte[] drifted(long id) {
		Map<String, byte[]> files = new LinkedHashMap<>(
				Zips.unpack(this.rest.get("/api/topologies/" + id + "/hosts/192.168.0.1/bundle.zip").body()));
		files.compute("o2server/config/node_192.168.0.2.json",
				(path, bytes) -> new String(bytes, StandardCharsets.UTF_8).replace("20040", "20049")
					.getBytes(StandardCharsets.UTF_8));
		return DropZips.of(files);
	}

	private static byte[] articlesPair() {
		Map<String, byte[]> files = new LinkedHashMap<>();
		for (String host : new String[] { "192.168.0.1", "192.168.0.2" }) {
			files.put(host + "/local/node.cfg", host.getBytes(StandardCharsets.UTF_8));
			HandMade.config().forEach((name, bytes) -> files.put(host + "/config/" + name, bytes));
		}
		return DropZips.of(files);
	}

}
