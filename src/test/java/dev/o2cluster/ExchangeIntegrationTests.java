package dev.o2cluster;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.belief.HandMade;
import dev.o2cluster.exchange.DropZips;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Topologies;
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

	private final RestCaller rest;

	private final PageVisitor visitor;

	private final Topologies topologies;

	ExchangeIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.rest = new RestCaller(port);
		this.visitor = new PageVisitor(port);
		this.topologies = topologies;
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
	void importPageTakesAFileAndShowsTheReport() {
		this.visitor.signIn();
		String token = this.visitor.token("/topologies/import");
		HttpResponse<String> report = this.visitor.upload("/topologies/import", token, articlesPair());
		assertThat(report.statusCode()).isEqualTo(200);
		assertThat(report.body()).contains("storage-loss", "center-second");
		assertThat(this.topologies.list()).hasSize(1);
		HttpResponse<String> refused = this.visitor.upload("/topologies/import", token, new byte[3]);
		assertThat(refused.statusCode()).isEqualTo(422);
	}

	@Test
	void driftNamesHostFileAndFieldAndIsAdopted() {
		long id = seedPair();
		byte[] drifted = drifted(id);
		JsonNode report = json(this.rest.send("POST", "/api/topologies/" + id + "/drift",
				BodyPublishers.ofByteArray(drifted), "Content-Type", "application/zip"));
		assertThat(report.path("missing").toString()).isEqualTo("[\"192.168.0.2\"]");
		JsonNode difference = report.path("differences").path(0);
		assertThat(report.path("differences")).hasSize(1);
		assertThat(difference.path("host").asString()).isEqualTo("192.168.0.1");
		assertThat(difference.path("file").asString()).isEqualTo("config/node_192.168.0.2.json");
		assertThat(difference.path("field").asString()).isEqualTo("storage.port");
		assertThat(difference.path("design").asString()).isEqualTo("20040");
		assertThat(difference.path("found").asString()).isEqualTo("20049");
		this.visitor.signIn();
		String page = "/topologies/" + id + "/drift";
		String token = this.visitor.token(page);
		assertThat(this.visitor.upload(page, token, drifted).body()).contains("storage.port", "20049");
		HttpResponse<String> saved = this.visitor.post(page + "/adopt", token, "tag", this.topologies.get(id).tag(),
				"choice",
				"{\"node\": \"192.168.0.2\", \"section\": \"storage\", \"field\": \"port\", \"value\": 20049}");
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(TopologyDocument.text(this.topologies.get(id).topology())).contains("20049");
	}

	private long seedPair() {
		return this.topologies.create(SeedPair.of("6"), "test").id();
	}

	private HttpResponse<byte[]> imported(byte[] zip) {
		return this.rest.send("POST", "/api/imports", BodyPublishers.ofByteArray(zip), "Content-Type",
				"application/zip");
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
