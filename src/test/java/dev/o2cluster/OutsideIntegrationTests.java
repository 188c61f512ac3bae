package dev.o2cluster;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.external.DatabaseProduct;
import dev.o2cluster.external.DatabaseProducts;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
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
 * Databases, file stores, entry and service units by form and by REST, over real HTTP.
 */
@ConsoleTest
class OutsideIntegrationTests {

	private static final String PASSWORD = "Regen-17-Wolke";

	private final RestCaller rest;

	private final PageVisitor pages;

	private final Topologies topologies;

	private String api = "";

	OutsideIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.rest = new RestCaller(port);
		this.pages = new PageVisitor(port);
		this.topologies = topologies;
	}

	@BeforeEach
	void storeTheSeedPair() {
		StoredTopologies.clear(this.topologies);
		this.api = "/api/topologies/" + this.topologies.create(SeedPair.of("6"), "li").id();
	}

	@Test
	void restTakesATypedPasswordAndAnswersAReference() {
		ObjectNode document = (ObjectNode) json(this.rest.get(this.api));
		document.putArray("externalDatabase")
			.addObject()
			.put("product", "postgresql")
			.put("host", "10.0.0.9")
			.put("database", "o2oa")
			.put("username", "o2")
			.put("password", PASSWORD);
		String typed = document.toString();
		HttpResponse<byte[]> saved = this.rest.put(this.api, typed, "If-Match", tag(this.rest.get(this.api)));
		assertThat(saved.statusCode()).as(text(saved)).isEqualTo(200);
		assertThat(text(saved)).doesNotContain(PASSWORD);
		JsonNode source = json(saved).path("externalDatabase").get(0);
		assertThat(source.path("port").intValue()).isEqualTo(5432);
		assertThat(source.path("password").path("secret").asString()).matches("[0-9a-f]{32}");
		assertThat(file("externalDataSources.json").get(0).path("password").asString()).isEqualTo(PASSWORD);
		assertThat(file("externalDataSources.json").get(0).path("url").asString())
			.isEqualTo("jdbc:postgresql://10.0.0.9:5432/o2oa");

		HttpResponse<byte[]> same = this.rest.put(this.api, typed, "If-Match", tag(saved));
		assertThat(tag(same)).as("the same password typed again changes nothing").isEqualTo(tag(saved));
		assertThat(tag(this.rest.put(this.api, text(saved), "If-Match", tag(saved)))).isEqualTo(tag(saved));

		HttpResponse<byte[]> copy = this.rest.post("/api/topologies", typed.replace("\"name\":\"", "\"name\":\"copy-"));
		assertThat(copy.statusCode()).as(text(copy)).isEqualTo(201);
		assertThat(text(
				this.rest.get(location(copy) + "/hosts/192.168.0.1/files/o2server/config/externalDataSources.json")))
			.contains(PASSWORD);
	}

	@Test
	void restNamesEveryMemberAtFault() {
		ObjectNode document = (ObjectNode) json(this.rest.get(this.api));
		document.putArray("externalDatabase")
			.addObject()
			.put("product", "postgresql")
			.put("host", "a_b")
			.put("port", 0)
			.put("parameters", "password=x")
			.put("colour", "red");
		document.putObject("entry").put("name", "oa.example.com").put("timeout", 60);
		HttpResponse<byte[]> refused = this.rest.put(this.api, document.toString(), "If-Match",
				tag(this.rest.get(this.api)));
		assertThat(refused.statusCode()).isBetween(400, 422);
		assertThat(text(refused)).contains("externalDatabase[0].host", "externalDatabase[0].port",
				"externalDatabase[0].database", "externalDatabase[0].parameters", "externalDatabase[0].colour",
				"entry.timeout");
	}

	@Test
	void pageHasAFormForEveryProduct() {
		this.pages.signIn();
		for (DatabaseProduct product : DatabaseProducts.all()) {
			String form = post("/external-database", "action", "add", "product", product.id()).body();
			assertThat(form).as(product.id())
				.contains("value=\"" + product.id() + "\"", "value=\"" + product.port() + "\"");
			assertThat(form.contains("id=\"s0.server\"")).isEqualTo(product.needsServer());
			HttpResponse<String> saved = post("/external-database", database(product, "s0.password", PASSWORD));
			assertThat(saved.statusCode()).as(product.id() + saved.body()).isEqualTo(302);
			assertThat(file("externalDataSources.json").get(0).path("url").asString()).startsWith(product.prefix())
				.contains("10.0.0.9");
			assertThat(file("externalDataSources.json").get(0).path("password").asString()).isEqualTo(PASSWORD);
		}
	}

	@Test
	void pageShowsTheFileWithoutThePasswordAndKeepsIt() {
		this.pages.signIn();
		DatabaseProduct product = DatabaseProducts.find("mysql").orElseThrow();
		String preview = post("/external-database/preview", database(product, "s0.password", PASSWORD)).body();
		assertThat(preview).contains("jdbc:mysql://10.0.0.9:3306/o2oa", "••••••").doesNotContain(PASSWORD);
		post("/external-database", database(product, "s0.password", PASSWORD));
		String page = this.pages.get(page("/external-database")).body();
		assertThat(page).contains("••••••").doesNotContain(PASSWORD);
		String ref = page.replaceFirst("(?s).*name=\"s0.ref\" value=\"([^\"]+)\".*", "$1");
		assertThat(post("/external-database", database(product, "s0.ref", ref)).statusCode()).isEqualTo(302);
		assertThat(file("externalDataSources.json").get(0).path("password").asString()).isEqualTo(PASSWORD);
		post("/external-database", database(product, "s0.ref", ref, "s0.clear", "true"));
		assertThat(file("externalDataSources.json").get(0).path("password").asString()).isEmpty();
		assertThat(this.pages.get(page("/review?file=o2server/config/externalDataSources.json")).body())
			.doesNotContain(PASSWORD);
		assertThat(post("/external-database").statusCode()).isEqualTo(302);
		assertThat(json(this.rest.get(this.api)).has("externalDatabase")).isFalse();
	}

	@Test
	void refusedFormKeepsWhatWasTyped() {
		this.pages.signIn();
		HttpResponse<String> refused = post("/external-database", "s0.product", "dm", "s0.host", "a_b", "s0.port",
				"70000", "s0.database", "SCHEMA_1");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("value=\"a_b\"", "value=\"70000\"", "value=\"SCHEMA_1\"",
				"id=\"s0.host-error\"", "id=\"s0.port-error\"");
	}

	@Test
	void storesOfSingleKindsStandBesideThoseForEveryKind() {
		this.pages.signIn();
		HttpResponse<String> saved = post("/external-storage", "enable", "true", "s0.type", "", "s0.enable", "true",
				"s0.name", "900", "s0.protocol", "webdav", "s0.host", "10.0.0.8", "s0.port", "8080", "s0.weight", "100",
				"s1.type", "mind", "s1.enable", "true", "s1.name", "901", "s1.protocol", "sftp", "s1.host", "10.0.0.7",
				"s1.port", "22", "s1.weight", "50");
		assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
		JsonNode file = file("externalStorageSources.json");
		assertThat(file.propertyNames()).hasSize(14);
		assertThat(file.path("file").get(0).path("name").asString()).isEqualTo("900");
		assertThat(file.path("mind").get(0).path("protocol").asString()).isEqualTo("sftp");
		HttpResponse<String> refused = post("/external-storage", "s0.type", "mind", "s0.name", "", "s0.protocol",
				"SFTP", "s0.port", "22", "s0.weight", "1");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("id=\"s0.protocol-error\"");
	}

	@Test
	void entryAndItsSettingsAreOneRevision() {
		this.pages.signIn();
		int before = json(this.rest.get(this.api + "/revisions")).size();
		assertThat(post("/entry", "name", "OA.example.com", "certificate", "/etc/nginx/oa.crt", "key",
				"/etc/nginx/oa.key", "redirect", "true", "context", "/", "centerPort", "8443", "applicationPort",
				"8444", "bodySize", "500", "timeout", "600", "host", "")
			.statusCode()).isEqualTo(302);
		JsonNode document = json(this.rest.get(this.api));
		assertThat(json(this.rest.get(this.api + "/revisions")).size()).isEqualTo(before + 1);
		assertThat(document.path("entry").path("port").intValue()).isEqualTo(443);
		assertThat(document.path("settings").path("center").path("proxyHost").asString()).isEqualTo("oa.example.com");
		assertThat(document.path("settings").path("center").path("proxyPort").intValue()).isEqualTo(8443);
		assertThat(document.path("settings").path("center").path("httpProtocol").asString()).isEqualTo("https");
		assertThat(document.path("settings").path("application").path("proxyPort").intValue()).isEqualTo(8444);
		assertThat(document.path("settings").path("web").path("proxyPort").intValue()).isEqualTo(443);
		assertThat(text(this.rest.get(this.api + "/problems"))).doesNotContain("entry-settings", "proxy-shared",
				"proxy-incomplete");
		assertThat(Zips.unpack(this.rest.get(this.api + "/bundle.zip").body())).containsKey("entry/o2oa.conf");
		assertThat(post("/entry", "action", "remove").statusCode()).isEqualTo(302);
		JsonNode closed = json(this.rest.get(this.api));
		assertThat(closed.has("entry")).isFalse();
		assertThat(closed.path("settings").path("center").has("proxyHost")).isFalse();
	}

	@Test
	void serviceUnitsComeAndGo() {
		this.pages.signIn();
		assertThat(post("/service-units", "serviceUser", "o2oa", "directory", "/srv/o2server").statusCode())
			.isEqualTo(302);
		assertThat(text(this.rest.get(this.api + "/hosts/192.168.0.2/files/o2server/service/o2oa.service")))
			.contains("User=o2oa\n");
		assertThat(post("/service-units", "serviceUser", "O2 OA", "directory", "o2").statusCode()).isEqualTo(422);
		assertThat(post("/service-units", "action", "remove").statusCode()).isEqualTo(302);
		assertThat(json(this.rest.get(this.api)).has("serviceUnits")).isFalse();
	}

	@Test
	void lateSaveOfAnotherMemberIsMerged() {
		this.pages.signIn();
		String opened = tagOfPage("/service-units");
		post("/entry", "name", "oa.example.com", "context", "/");
		String path = page("/service-units");
		assertThat(this.pages
			.post(path, this.pages.token(path), "tag", opened, "serviceUser", "o2oa", "directory", "/opt/o2server")
			.statusCode()).isEqualTo(302);
		JsonNode document = json(this.rest.get(this.api));
		assertThat(document.path("entry").path("name").asString()).isEqualTo("oa.example.com");
		assertThat(document.path("serviceUnits").path("user").asString()).isEqualTo("o2oa");
	}

	@Test
	void databaseOutsideSwitchesEveryBuiltInOneOffAndIsWaitedFor() {
		this.pages.signIn();
		post("/external-database",
				database(DatabaseProducts.find("postgresql").orElseThrow(), "s0.password", PASSWORD));
		for (String host : List.of(SeedPair.FIRST, SeedPair.SECOND)) {
			assertThat(file("node_" + host + ".json").path("data").path("enable").booleanValue()).isFalse();
		}
		assertThat(text(this.rest.get(this.api + "/startup-plan"))).contains("tcp://10.0.0.9:5432")
			.doesNotContain("start data", "20050");
		assertThat(text(this.rest.get(this.api + "/hosts/192.168.0.2/files/o2server/verify.sh")))
			.contains("database 10.0.0.9 5432");
	}

	private String[] database(DatabaseProduct product, String... more) {
		List<String> form = new ArrayList<>(List.of("s0.product", product.id(), "s0.enable", "true", "s0.host",
				"10.0.0.9", "s0.port", Integer.toString(product.port()), "s0.database", "o2oa", "s0.username", "o2"));
		if (product.needsServer()) {
			form.addAll(List.of("s0.server", "ol_1"));
		}
		form.addAll(List.of(more));
		return form.toArray(String[]::new);
	}

	private HttpResponse<String> post(String page, String... fields) {
		String opened = page.replace("/preview", "");
		List<String> form = new ArrayList<>(List.of("tag", tagOfPage(opened)));
		form.addAll(List.of(fields));
		return this.pages.post(page(page), this.pages.token(page(opened)), form.toArray(String[]::new));
	}

	private String tagOfPage(String page) {
		return this.pages.get(page(page)).body().replaceFirst("(?s).*name=\"tag\" value=\"([^\"]+)\".*", "$1");
	}

	private String page(String page) {
		return this.api.substring("/api".length()) + page;
	}

	private JsonNode file(String name) {
		return json(this.rest.get(this.api + "/hosts/192.168.0.1/files/o2server/config/" + name));
	}

}
