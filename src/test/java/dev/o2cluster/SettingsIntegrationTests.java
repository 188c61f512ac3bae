package dev.o2cluster;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.release.NodeField;
import dev.o2cluster.release.Release;
import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.DesignOwned;
import dev.o2cluster.topology.RandomTopologies;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.StoredTopology;
import dev.o2cluster.topology.Topologies;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import static dev.o2cluster.RestCaller.json;
import static dev.o2cluster.RestCaller.location;
import static dev.o2cluster.RestCaller.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Settings, overrides and samples by form and by REST, over real HTTP.
 */
@ConsoleTest
class SettingsIntegrationTests {

	private static final String ROOT = "/api/topologies";

	private static final String NODE_FILE = "/hosts/192.168.0.2/files/o2server/config/node_192.168.0.2.json";

	private final RestCaller rest;

	private final PageVisitor visitor;

	private final Topologies topologies;

	SettingsIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.rest = new RestCaller(port);
		this.visitor = new PageVisitor(port);
		this.topologies = topologies;
	}

	@BeforeEach
	void emptyTheConsole() {
		StoredTopologies.clear(this.topologies);
	}

	static Stream<Release> lines() {
		return Releases.catalog().releases().stream();
	}

	@Test
	void exportsAreTheSameOverHttp() {
		RandomTopologies random = new RandomTopologies(3);
		for (int i = 0; i < 25; i++) {
			HttpResponse<byte[]> created = this.rest.post(ROOT, TopologyDocument.text(random.next()));
			assertThat(created.statusCode()).as(text(created)).isEqualTo(201);
			String exported = text(this.rest.get(location(created) + "/export", "Accept", "application/json"));
			this.rest.delete(location(created), "If-Match", "*");
			HttpResponse<byte[]> again = this.rest.post(ROOT, exported);
			assertThat(text(this.rest.get(location(again) + "/export", "Accept", "application/json")))
				.isEqualTo(exported);
			this.rest.delete(location(again), "If-Match", "*");
		}
	}

	@ParameterizedTest
	@MethodSource("lines")
	void everyFieldIsSettableByRest(Release line) {
		RandomTopologies random = new RandomTopologies(9);
		ObjectNode document = TopologyDocument.tree(SeedPair.of(line.id()));
		List<String> pointers = new ArrayList<>();
		line.sections().forEach((section, fields) -> fields.forEach((field) -> {
			if (!DesignOwned.contains(section, field.name())) {
				document.withObjectProperty("settings")
					.withObjectProperty(section)
					.set(field.name(), random.value(line, field));
				pointers.add("/settings/" + section + "/" + field.name());
			}
		}));
		HttpResponse<byte[]> created = this.rest.post(ROOT, document.toString());
		assertThat(created.statusCode()).as(text(created)).isEqualTo(201);
		JsonNode stored = TopologyDocument.tree(documents().read(text(created)));
		assertThat(pointers).hasSizeGreaterThan(30)
			.allSatisfy((pointer) -> assertThat(stored.at(pointer)).isEqualTo(document.at(pointer)));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void everyFieldIsSettableByForm(Release line) {
		this.visitor.signIn();
		StoredTopology stored = this.topologies.create(SeedPair.of(line.id()), "li");
		RandomTopologies random = new RandomTopologies(10);
		Topology wanted = stored.topology();
		List<String> form = new ArrayList<>(List.of("tag", stored.tag(), "host", ""));
		for (String section : line.sections().keySet()) {
			for (NodeField field : line.fields(section)) {
				if (!DesignOwned.contains(section, field.name())) {
					JsonNode value = random.formValue(line, field);
					wanted = wanted.withSettings(wanted.settings().with(section, field.name(), value));
					type(form, section + "." + field.name(), field, value);
				}
			}
		}
		String path = "/topologies/" + stored.id() + "/settings";
		HttpResponse<String> saved = this.visitor.post(path, this.visitor.token(path), form.toArray(String[]::new));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
		Topology result = this.topologies.get(stored.id()).topology();
		Topology expected = wanted;
		expected.settings()
			.forEach((section,
					fields) -> fields.forEach((field, value) -> assertThat(result.settings().find(section, field))
						.as(section + "." + field)
						.contains(value)));
		String resaved = this.topologies.get(stored.id()).tag();
		form.set(1, resaved);
		this.visitor.post(path, this.visitor.token(path), form.toArray(String[]::new));
		assertThat(this.topologies.get(stored.id()).tag()).isEqualTo(resaved);
	}

	/** Types a value the way the page's inputs take it. */
	private static void type(List<String> form, String id, NodeField field, JsonNode value) {
		switch (field.type()) {
			case OBJECT -> field.fields()
				.forEach((member) -> type(form, id + "." + member.name(), member, value.path(member.name())));
			case STRINGS -> {
				String lines = String.join("\r\n", value.valueStream().map(JsonNode::asString).toList());
				form.addAll(List.of(id, lines));
			}
			case WEIGHTS -> value.forEach((entry) -> form
				.addAll(List.of(id + ":" + entry.path("name").asString(), entry.path("weight").asString(), id, "")));
			case ACCOUNTS, MAP -> form.addAll(List.of(id, value.toString()));
			default -> form.addAll(List.of(id, value.asString()));
		}
	}

	@Test
	void whyIsAnsweredForEveryValue() {
		Topology topology = SeedPair.of("6")
			.withSample(Optional.of(Sample.read("{\"enable\": true, \"ours\": [1.0], \"web\": {\"enable\": true}}")));
		String path = location(this.rest.post(ROOT, TopologyDocument.text(topology))) + NODE_FILE;
		JsonNode lines = json(this.rest.get(path + "?explain"));
		JsonNode file = json(this.rest.get(path));
		assertThat(lines.valueStream()).hasSizeGreaterThan(8).allSatisfy((line) -> {
			assertThat(line.propertyNames()).contains("pointer", "value", "origin", "reason");
			assertThat(file.at(line.path("pointer").asString())).isEqualTo(line.path("value"));
			assertThat(line.path("reason").asString()).isNotBlank();
		});
		assertThat(origin(lines, "/ours/0")).isEqualTo("sample");
		assertThat(origin(lines, "/web/enable")).isEqualTo("role-tick");
		assertThat(origin(lines, "/storage/name")).isEqualTo("host-setting");
		assertThat(origin(lines, "/autoStart")).isEqualTo("safety-rule");
		JsonNode chinese = json(this.rest.get(path + "?explain", "Accept-Language", "zh-CN"));
		assertThat(chinese.get(0).path("reason").asString()).containsPattern("\\p{IsHan}");
	}

	private static String origin(JsonNode lines, String pointer) {
		return lines.valueStream()
			.filter((line) -> line.path("pointer").asString().equals(pointer))
			.map((line) -> line.path("origin").asString())
			.findFirst()
			.orElse("missing");
	}

	private static TopologyDocument documents() {
		return new TopologyDocument(Releases.catalog());
	}

}
