package dev.o2cluster;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.RandomTopologies;
import dev.o2cluster.topology.Sample;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.store.Topologies;
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
	void everyFieldIsSettableByRestForTheClusterAndForAHost(Release line) {
		RandomTopologies random = new RandomTopologies(9);
		ObjectNode document = TopologyDocument.tree(SeedPair.of(line.id()));
		List<String> pointers = new ArrayList<>();
		ObjectNode host = (ObjectNode) document.path("hosts").path(1);
		for (Placed placed : fields(line)) {
			for (ObjectNode scope : List.of(document, host)) {
				scope.withObjectProperty("settings")
					.withObjectProperty(placed.section())
					.set(placed.field().name(), random.formValue(line, placed.field()));
			}
			pointers.add("/settings/" + placed.path().replace('.', '/'));
			pointers.add("/hosts/1/settings/" + placed.path().replace('.', '/'));
		}
		HttpResponse<byte[]> created = this.rest.post(ROOT, document.toString());
		assertThat(created.statusCode()).as(text(created)).isEqualTo(201);
		JsonNode stored = json(this.rest.get(location(created)));
		assertThat(pointers).hasSizeGreaterThan(60)
			.allSatisfy((pointer) -> assertThat(stored.at(pointer)).as(pointer).isEqualTo(document.at(pointer)));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void everyFieldIsSettableByFormForTheClusterAndForAHost(Release line) {
		this.visitor.signIn();
		for (String host : List.of("", SeedPair.SECOND)) {
			Topology pair = SeedPair.of(line.id()).withName("form-" + host);
			saveByForm(line, this.topologies.create(pair, "li").id(), host);
		}
	}

	/** Types a value into every input of the page, saves, and saves once more. */
	private void saveByForm(Release line, long id, String host) {
		RandomTopologies random = new RandomTopologies(10);
		List<String> form = new ArrayList<>(List.of("tag", this.topologies.get(id).tag(), "host", host));
		Map<Placed, JsonNode> wanted = new LinkedHashMap<>();
		for (Placed placed : fields(line)) {
			wanted.put(placed, random.formValue(line, placed.field()));
			type(form, placed.path(), placed.field(), wanted.get(placed));
		}
		String path = "/topologies/" + id + "/settings";
		String page = this.visitor.get(path + "?host=" + host).body();
		for (int i = 0; i < form.size(); i += 2) {
			assertThat(page).contains("name=\"" + form.get(i) + "\"");
		}
		HttpResponse<String> saved = this.visitor.post(path, this.visitor.token(path), form.toArray(String[]::new));
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
		Topology topology = this.topologies.get(id).topology();
		Settings settings = topology.host(host).map(Host::settings).orElse(topology.settings());
		assertThat(wanted).hasSizeGreaterThan(30)
			.allSatisfy((placed, value) -> assertThat(settings.find(placed.section(), placed.field().name()))
				.as(placed.path())
				.contains(value));
		form.set(1, this.topologies.get(id).tag());
		this.visitor.post(path, this.visitor.token(path), form.toArray(String[]::new));
		assertThat(this.topologies.get(id).tag()).isEqualTo(form.get(1));
	}

	/** Every field of a line, except what the ticked roles decide. */
	private static List<Placed> fields(Release line) {
		return line.sections()
			.entrySet()
			.stream()
			.flatMap((section) -> section.getValue().stream().map((field) -> new Placed(section.getKey(), field)))
			.filter((placed) -> !DesignOwned.contains(placed.section(), placed.field().name()))
			.toList();
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
		Topology topology = SeedPair.of("6").withSample(Optional.of(Sample.read("""
				{"enable": true, "ours": [1.0], "a/b~c": {}, "none": [], "web": {"enable": true}}""")));
		String path = location(this.rest.post(ROOT, TopologyDocument.text(topology))) + NODE_FILE;
		JsonNode lines = json(this.rest.get(path + "?explain"));
		JsonNode file = json(this.rest.get(path));
		assertThat(lines.valueStream()).hasSizeGreaterThan(8).allSatisfy((line) -> {
			assertThat(line.propertyNames()).contains("pointer", "value", "origin", "reason");
			assertThat(file.at(line.path("pointer").asString())).isEqualTo(line.path("value"));
			assertThat(line.path("reason").asString()).isNotBlank();
		});
		assertThat(origin(lines, "/ours/0")).isEqualTo("sample");
		assertThat(origin(lines, "/a~1b~0c")).isEqualTo("sample");
		assertThat(origin(lines, "/none")).isEqualTo("sample");
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

	/**
	 * A field in its section.
	 *
	 * @param section the section
	 * @param field the field
	 */
	private record Placed(String section, NodeField field) {

		String path() {
			return this.section + "." + this.field.name();
		}

	}

}
