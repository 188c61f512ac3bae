package dev.o2cluster;

import java.io.IOException;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.check.Severity;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.preset.Preset;
import dev.o2cluster.preset.Presets;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;

import static dev.o2cluster.RestCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Designs that begin with a preset, over real HTTP.
 */
@ConsoleTest
class PresetIntegrationTests {

	private final RestCaller rest;

	private final PageVisitor visitor;

	private final Topologies topologies;

	private final Presets presets;

	PresetIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired Presets presets) {
		this.rest = new RestCaller(port);
		this.visitor = new PageVisitor(port);
		this.topologies = topologies;
		this.presets = presets;
	}

	@BeforeEach
	void empty() {
		StoredTopologies.clear(this.topologies);
	}

	@Test
	void everyPresetHasWordsAndLacksNothingButPasswords() throws IOException {
		JsonNode list = json(this.rest.get("/api/presets", "Accept-Language", "zh-CN"));
		assertThat(list.size()).isEqualTo(this.presets.all().size()).isGreaterThanOrEqualTo(4);
		list.forEach((preset) -> assertThat(preset.path("text").asString()).matches(".*\\p{IsHan}.*"));
		for (Preset preset : this.presets.all()) {
			assertThat(ClusterBundle.of(preset.topology()).problems()).as(preset.id())
				.filteredOn((problem) -> problem.severity() == Severity.ERROR)
				.extracting(TopologyProblem::id)
				.isSubsetOf("token-password");
		}
	}

	@Test
	void seedPairIsTheSeedPair() throws IOException {
		assertThat(this.presets.find("seed-pair").orElseThrow().topology()).isEqualTo(SeedPair.of("6"));
	}

	@Test
	void documentOfPresetCanBePosted() {
		String document = RestCaller.text(this.rest.get("/api/presets/symmetric"));
		HttpResponse<byte[]> created = this.rest.post("/api/topologies", document);
		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(RestCaller.text(created)).isEqualTo(document);
	}

	@Test
	void pageBeginsWithPresetAsOftenAsWanted() {
		this.visitor.signIn();
		String token = this.visitor.token("/topologies/new");
		for (int i = 0; i < 2; i++) {
			HttpResponse<String> begun = this.visitor.post("/presets/seed-pair", token);
			assertThat(begun.headers().firstValue("Location").orElseThrow()).matches(".*/topologies/\\d+/hosts");
		}
		assertThat(this.topologies.list()).hasSize(2);
		assertThat(TopologyDocument.text(this.topologies.get(this.topologies.list().get(0).id()).topology()))
			.contains("192.168.0.2");
	}

	@Test
	void unknownPresetIsNamed() {
		HttpResponse<byte[]> answer = this.rest.get("/api/presets/none", "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(RestCaller.text(answer)).contains("There is no example none.");
	}

}
