package dev.o2cluster;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;

import static dev.o2cluster.RestCaller.json;
import static dev.o2cluster.RestCaller.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Input that is no topology is refused by REST and pages alike, naming what is at fault,
 * and nothing is stored.
 */
@ConsoleTest
class BadInputIntegrationTests {

	private static final String ROOT = "/api/topologies";

	private static final String CENTER = "{\"address\": \"10.0.0.1\", \"roles\": [\"center\"], \"primary\": true}";

	private static final int TOO_LONG = 5 * 1024 * 1024 + 1;

	private final int port;

	private final PageVisitor visitor;

	private final RestCaller rest;

	private final Topologies topologies;

	BadInputIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.visitor = new PageVisitor(port);
		this.rest = new RestCaller(port);
		this.topologies = topologies;
	}

	@BeforeEach
	void emptyTheConsole() {
		StoredTopologies.clear(this.topologies);
	}

	@AfterEach
	void nothingIsStored() {
		assertThat(this.topologies.list()).isEmpty();
	}

	static Stream<Arguments> documents() {
		return Stream.of(arguments(second("\"\""), 422, "hosts[1].address", "address.empty"),
				arguments(second("\" \\t \""), 422, "hosts[1].address", "address.empty"),
				arguments(second("\" 10.0.0.1 \""), 422, "hosts[1].address", "address.duplicate"),
				arguments(second("\"fe80::1\""), 422, "hosts[1].address", "address.ipv6"),
				arguments(second("\"oa_2.corp\""), 422, "hosts[1].address", "address.underscore"),
				arguments(second("\"oa 2.corp\""), 422, "hosts[1].address", "address.space"),
				arguments(second("\"../etc\""), 422, "hosts[1].address", "address.unsafe"),
				arguments(second("\"a.b\\u0000c\""), 422, "hosts[1].address", "address.unsafe"),
				arguments(second("\"" + "abcdefg.".repeat(32) + "\""), 422, "hosts[1].address", "address.tooLong"),
				arguments(second("\"127.0.0.1\""), 422, "hosts[1].address", "address.loopback"),
				arguments(second("\"LocalHost\""), 422, "hosts[1].address", "address.loopback"),
				arguments(second("\"10.0.0.256\""), 422, "hosts[1].address", "address.ipv4"),
				arguments(second("42"), 400, "hosts[1].address", "document.string"),
				arguments(
						hosts("{\"address\": \"OA.corp\", \"roles\": [\"center\"], \"primary\": true}",
								"{\"address\": \"oa.CORP\", \"roles\": [\"data\"]}"),
						422, "hosts[1].address", "address.duplicate"),
				arguments(hosts("{\"address\": \"10.0.0.1\", \"roles\": [\"center\"]}"), 422, "hosts", "primary.none"),
				arguments(hosts(CENTER, CENTER.replace("0.1", "0.2")), 422, "hosts[1].primary", "primary.several"),
				arguments(hosts("{\"address\": \"10.0.0.1\", \"roles\": [\"web\"], \"primary\": true}"), 422,
						"hosts[0].primary", "primary.noCenter"),
				arguments(hosts(CENTER, "{\"address\": \"10.0.0.2\", \"roles\": []}"), 422, "hosts[1].roles",
						"roles.none"),
				arguments(hosts(CENTER, "{\"address\": \"10.0.0.2\"}"), 422, "hosts[1].roles", "roles.none"),
				arguments(hosts(CENTER, "{\"address\": \"10.0.0.2\", \"roles\": [\"cook\"]}"), 422, "hosts[1].roles[0]",
						"role.unknown"),
				arguments(hosts(), 422, "hosts", "hosts.none"),
				arguments("{\"name\": \"x\"}", 422, "hosts", "hosts.none"),
				arguments("{\"name\": \"x\", \"release\": \"99\", \"hosts\": [" + CENTER + "]}", 422, "release",
						"release.unknown"),
				arguments("{\"name\": \"../x\", \"hosts\": [" + CENTER + "]}", 422, "name", "name.unsafe"),
				arguments("{\"name\": \"x\", \"colour\": \"red\", \"hosts\": [" + CENTER + "]}", 400, "colour",
						"document.unknownMember"),
				arguments(hosts(CENTER.replace("\"address\"", "\"rank\": 1, \"address\"")), 400, "hosts[0].rank",
						"document.unknownMember"),
				arguments("{\"name\": \"x\", \"hosts\": [" + CENTER + "],}", 400, "", "document.syntax.character"),
				arguments("{\"name\": \"x\", \"name\": \"y\", \"hosts\": [" + CENTER + "]}", 400, "",
						"document.syntax.twice"),
				arguments("[]", 400, "", "document.object"), arguments(" ", 400, "", "document.syntax.empty"),
				arguments("[".repeat(100_000), 400, "", "document.syntax.limit"),
				arguments(hosts(IntStream.rangeClosed(0, 1000)
					.mapToObj((i) -> "{\"address\": \"h" + i + "\", \"roles\": [\"data\"]}")
					.toArray(String[]::new)), 422, "hosts", "hosts.tooMany"));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void restNamesTheMemberAtFault(String document, int status, String path, String code) {
		HttpResponse<byte[]> refused = this.rest.post(ROOT, document);
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(json(refused).get("errors")).as(() -> text(refused)).isNotNull();
		List<String> errors = new ArrayList<>();
		for (JsonNode error : json(refused).get("errors")) {
			errors.add(error.get("path").asString() + " " + error.get("code").asString());
			assertThat(error.get("message").asString()).isNotBlank().hasSizeLessThan(500);
		}
		assertThat(errors).contains(path + " " + code);
		assertThat(refused.statusCode()).isEqualTo(status);
	}

	@Test
	void restNamesEverythingAtOnceInTheCallersLanguage() {
		HttpResponse<byte[]> refused = this.rest.post(ROOT, """
				{"name": "", "release": "5.x", "hosts": [
				  {"address": "a_b", "roles": ["center"], "primary": true}, {"address": "::1", "roles": ["cook"]}]}""",
				"Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(json(refused).get("errors").valueStream().map((error) -> error.get("path").asString()))
			.containsExactlyInAnyOrder("name", "release", "hosts[0].address", "hosts[1].address", "hosts[1].roles[0]");
		assertThat(json(refused).get("detail").asString()).contains("未保存");
		assertThat(json(refused).get("errors").valueStream().map((error) -> error.get("message").asString()))
			.allMatch((message) -> message.codePoints().anyMatch(Character::isIdeographic));
	}

	static Stream<Arguments> misunderstandings() {
		String json = "application/json";
		return Stream.of(arguments("POST", ROOT, json, "", 400, "needs a body"),
				arguments("GET", ROOT + "/seven", json, "", 400, "\"id\" in the address has to be a whole number"),
				arguments("GET", ROOT + "/1/bundle.zip?draft=perhaps", json, "", 400, "\"draft\""),
				arguments("PATCH", ROOT, json, "{}", 405, "does not know PATCH. It knows GET, POST"),
				arguments("PUT", ROOT + "/1/cluster-files/a", "application/x-www-form-urlencoded", "a=b", 415,
						"application/octet-stream"),
				arguments("POST", "/api/users", json, "{\"usernam\": \"li\"}", 400, "\"usernam\" is unknown here"),
				arguments("POST", "/api/users", json, "{\n\"username\": []}", 400, "line 2, column 13"),
				arguments("GET", "/api", json, "", 404, "nothing at this address"));
	}

	@ParameterizedTest
	@MethodSource("misunderstandings")
	void restNamesWhatItDidNotUnderstand(String method, String path, String type, String body, int status,
			String said) {
		HttpResponse<byte[]> refused = this.rest.send(method, path, BodyPublishers.ofString(body), "Content-Type",
				type);
		assertThat(refused.statusCode()).isEqualTo(status);
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(json(refused).get("detail").asString()).contains(said);
	}

	@Test
	void restTellsAWrongPasswordFromNone() {
		assertThat(text(new RestCaller(this.port, "nobody", "x").get(ROOT)))
			.contains("no user with this name and password");
		BodyPublisher none = BodyPublishers.noBody();
		assertThat(text(this.rest.sendAnonymously("GET", ROOT, none, "Authorization", "Bearer x")))
			.contains("no such access token");
		assertThat(text(this.rest.sendAnonymously("GET", ROOT, none))).contains("needs a user of the console");
	}

	@Test
	void restReadsNeitherFormsNorXml() {
		HttpResponse<byte[]> refused = this.rest.send("POST", ROOT,
				BodyPublishers.ofString(TopologyDocument.text(SeedPair.of("6"))), "Content-Type", "application/xml");
		assertThat(refused.statusCode()).isEqualTo(415);
		assertThat(json(refused).get("detail").asString()).contains("application/json");
	}

	static Stream<BodyPublisher> tooLongBodies() {
		byte[] body = " ".repeat(TOO_LONG).getBytes(StandardCharsets.UTF_8);
		return Stream.of(BodyPublishers.ofByteArray(body),
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
	}

	@ParameterizedTest
	@MethodSource("tooLongBodies")
	void aBodyOverTheLimitIsRefusedAnnouncedOrNot(BodyPublisher body) {
		HttpResponse<byte[]> refused = this.rest.send("POST", ROOT, body, "Content-Type", "application/json");
		assertThat(refused.statusCode()).isEqualTo(413);
		assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
		assertThat(json(refused).get("detail").asString()).contains("5 MiB");
	}

	@Test
	void aRefusedPutLeavesTheStoredStateAlone() {
		String path = RestCaller.location(this.rest.post(ROOT, TopologyDocument.text(SeedPair.of("6"))));
		HttpResponse<byte[]> before = this.rest.get(path);
		HttpResponse<byte[]> refused = this.rest.put(path, second("\"::1\""), "If-Match", RestCaller.tag(before));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(this.rest.get(path).body()).isEqualTo(before.body());
		assertThat(this.rest.delete(path, "If-Match", RestCaller.tag(before)).statusCode()).isEqualTo(204);
	}

	static Stream<Arguments> lists() {
		return Stream.of(arguments("", "Enter at least one host."),
				arguments("10.0.0.1\nfe80::1", "Line 2: fe80::1 is an IPv6 address"),
				arguments("oa-1\noa-2\n OA-1", "Line 3: oa-1 stands in line 1 already."),
				arguments("oa_1.corp", "Line 1: oa_1.corp holds an underscore"),
				arguments("10.0.0.1, ../etc", "Line 1: ../etc cannot be an address"),
				arguments("abcdefg.".repeat(32), "longer than 253 characters"),
				arguments("10.0.0.1 localhost", "localhost means a host itself"),
				arguments("10.0.0.1 127.0.0.1", "127.0.0.1 means a host itself"),
				arguments("10.0.[0-9].[0-255]", "A topology holds at most 1000"),
				arguments("oa-[1-1001]", "oa-[1-1001] stands for 1001 hosts"),
				arguments("oa-[1-999999999]", "oa-[1-999999999] stands for 999999999 hosts"),
				arguments("oa-[9-1]", "oa-[9-1] counts backwards"), arguments("oa-[x]", "oa-[x] is not a range"));
	}

	@ParameterizedTest
	@MethodSource("lists")
	void thePageLinksToTheFieldAndKeepsWhatWasTyped(String hosts, String message) {
		this.visitor.signIn();
		HttpResponse<String> page = this.visitor.post("/topologies", this.visitor.token("/topologies/new"), "name",
				"kept name", "release", "5", "hosts", hosts, "action", "create");
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("<a href=\"#hosts\">").contains(message.replace("'", "&#39;"));
		assertThat(page.body()).contains(">" + hosts + "</textarea>").contains("value=\"kept name\"");
		assertThat(page.body()).containsPattern("<option value=\"5\"\\s+selected=\"selected\"");
	}

	@Test
	void thePageShowsHostileInputAsText() {
		this.visitor.signIn();
		String hostile = "</textarea><script>alert(1)</script>";
		HttpResponse<String> page = this.visitor.post("/topologies", this.visitor.token("/topologies/new"), "name",
				"\"><script>alert(2)</script>", "release", hostile, "hosts", hostile, "action", "create");
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
	}

	@ParameterizedTest
	@MethodSource("tooLongBodies")
	void thePageRefusesABodyOverTheLimitAnnouncedOrNot(BodyPublisher body) {
		this.visitor.signIn();
		HttpResponse<String> page = this.visitor.post("/topologies", body);
		assertThat(page.statusCode()).isEqualTo(413);
		assertThat(page.body()).contains("At most 5 MiB can be sent");
	}

	private static String second(String address) {
		return hosts(CENTER, "{\"address\": " + address + ", \"roles\": [\"data\"]}");
	}

	private static String hosts(String... hosts) {
		return "{\"name\": \"x\", \"hosts\": " + Stream.of(hosts).collect(Collectors.joining(", ", "[", "]")) + "}";
	}

}
