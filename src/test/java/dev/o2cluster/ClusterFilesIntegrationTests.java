package dev.o2cluster;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.o2cluster.audit.AuditFilter;
import dev.o2cluster.audit.AuditLog;
import dev.o2cluster.json.Sha256;
import dev.o2cluster.security.Accounts;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Cluster files over HTTP, by REST and by pages.
 */
@ConsoleTest
class ClusterFilesIntegrationTests {

	private static final String TOKEN = "{\"password\": \"Wolke-17-Regen\"}";

	private static final String VIEWER_PASSWORD = "Nur-zum-Lesen-1";

	private static final String[] PASSPHRASE = { "Secrets-Passphrase", "twelve or more" };

	private final RestCaller rest;

	private final PageVisitor pages;

	private final AuditLog audit;

	private final String path;

	private final String files;

	private final int port;

	private final Accounts accounts;

	private final long before;

	ClusterFilesIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired AuditLog audit,
			@Autowired Accounts accounts) {
		this.port = port;
		this.accounts = accounts;
		StoredTopologies.clear(topologies);
		this.rest = new RestCaller(port);
		this.pages = new PageVisitor(port);
		this.audit = audit;
		this.path = RestCaller.location(this.rest.post("/api/topologies", TopologyDocument.text(SeedPair.of("6"))));
		this.files = this.path + "/cluster-files";
		this.before = entries();
	}

	@Test
	void fileStandsInEveryBundleWithItsChecksum() {
		assertThat(put("person.json", "{}").statusCode()).isEqualTo(201);
		for (String host : List.of(SeedPair.FIRST, SeedPair.SECOND)) {
			Map<String, byte[]> zip = Zips.unpack(this.rest.get(this.path + "/hosts/" + host + "/bundle.zip").body());
			assertThat(zip.get("o2server/config/person.json")).asString().isEqualTo("{}");
			assertThat(zip.get("o2server/MANIFEST.sha256")).asString()
				.contains(Sha256.of("{}") + "  config/person.json\n");
		}
	}

	@Test
	void fileIsReadAsItWasPutAndTakenAway() {
		String tag = RestCaller.tag(put("token.json", TOKEN));
		assertThat(RestCaller.text(this.rest.get(this.files + "/token.json"))).isEqualTo(TOKEN);
		assertThat(this.rest.delete(this.files + "/token.json", "If-Match", tag).statusCode()).isEqualTo(204);
		assertThat(this.rest.get(this.files + "/token.json").statusCode()).isEqualTo(404);
		assertThat(this.rest.delete(this.files + "/token.json", "If-Match", tag()).statusCode()).isEqualTo(404);
	}

	@Test
	void sameFileAgainChangesNothing() {
		String tag = RestCaller.tag(put("token.json", TOKEN));
		HttpResponse<byte[]> again = put("token.json", TOKEN);
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(RestCaller.tag(again)).isEqualTo(tag);
		assertThat(RestCaller.tag(put("token.json", TOKEN + " "))).isNotEqualTo(tag);
	}

	@Test
	void listTellsOpenFilesAndNothingOfSecretOnes() {
		put("token.json", TOKEN);
		put("person.json", "{}");
		JsonNode list = RestCaller.json(this.rest.get(this.files));
		assertThat(list.get(0).toString())
			.isEqualTo("{\"name\":\"person.json\",\"path\":\"o2server/config/person.json\",\"secret\":false,"
					+ "\"missing\":false,\"size\":2,\"sha256\":\"" + Sha256.of("{}") + "\"}");
		assertThat(list.get(1).toString()).isEqualTo(
				"{\"name\":\"token.json\",\"path\":\"o2server/config/token.json\",\"secret\":true,\"missing\":false}");
	}

	@Test
	void callerDecidesWhatIsSecret() {
		assertThat(RestCaller.json(put("token.json?secret=false", TOKEN)).get("secret").asBoolean()).isFalse();
		assertThat(RestCaller.json(put("person.json?secret=true", "{}")).get("secret").asBoolean()).isTrue();
	}

	@Test
	void changesNeedTheCurrentState() {
		String old = tag();
		put("person.json", "{}");
		assertThat(send("PUT", "web.json", "{}", old).statusCode()).isEqualTo(412);
		assertThat(this.rest.delete(this.files + "/person.json", "If-Match", old).statusCode()).isEqualTo(412);
		assertThat(this.rest.delete(this.files + "/person.json").statusCode()).isEqualTo(428);
		assertThat(this.rest.send("PUT", this.files + "/web.json", BodyPublishers.ofString("{}")).statusCode())
			.isEqualTo(428);
	}

	@Test
	void theAddressOfAHostsFilesWithoutAFileIsNotFound() {
		this.pages.signIn();
		String files = this.path + "/hosts/" + SeedPair.FIRST + "/files";
		assertThat(this.pages.get(files.substring("/api".length()), "Accept", "text/html").statusCode()).isEqualTo(404);
		assertThat(this.rest.get(files + "/?explain").statusCode()).isEqualTo(404);
	}

	@Test
	void aFileWithoutANameIsRefused() {
		HttpResponse<byte[]> refused = this.rest.send("PUT", this.files, BodyPublishers.ofString("{}"), "If-Match",
				tag());
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(RestCaller.json(refused).at("/errors/0/code").asString()).isEqualTo("clusterFile.noName");
	}

	@Test
	void namesThatMeanSomethingElseAreRefusedWithTheReason() {
		for (String name : List.of("node_10.0.0.1.json", "centerServer.json", "sub/token.json", "nul.json")) {
			HttpResponse<byte[]> refused = put(name, "{}");
			assertThat(refused.statusCode()).as(name).isEqualTo(422);
			assertThat(RestCaller.json(refused).at("/errors/0/message").asString()).contains(name);
		}
	}

	@Test
	void formIsRefusedAsAFile() {
		HttpResponse<byte[]> refused = this.rest.send("PUT", this.files + "/x.json", BodyPublishers.ofString("a=b"),
				"If-Match", tag(), "Content-Type", "application/x-www-form-urlencoded");
		assertThat(refused.statusCode()).isEqualTo(415);
	}

	@Test
	void tooLargeFileIsRefused() {
		assertThat(put("x.json", "x".repeat(512 * 1024 + 1)).statusCode()).isEqualTo(422);
	}

	@Test
	void readingASecretIsInTheAuditLog() {
		put("token.json", TOKEN);
		this.rest.get(this.files + "/token.json");
		this.rest.get(this.path + "/hosts/" + SeedPair.FIRST + "/files/o2server/config/token.json");
		assertThat(revealed()).isEqualTo(2);
	}

	@Test
	void pagesMaskSecretsUntilTheyAreShown() {
		this.pages.signIn();
		put("token.json", TOKEN);
		String page = page("/cluster-files");
		String review = page("/review") + "?file=o2server/config/token.json";
		String compare = page("/compare") + "?file=o2server/config/token.json&against=host-" + SeedPair.SECOND;
		for (String shown : List.of(page, review, compare, page("/review") + "?file=o2server/MANIFEST.sha256")) {
			assertThat(this.pages.get(shown).body()).as(shown).doesNotContain("Wolke-17", Sha256.of(TOKEN));
		}
		assertThat(this.pages.get(review).body()).contains("&quot;password&quot;: &quot;••••••&quot;");
		assertThat(revealed()).isZero();
		assertThat(this.pages.post(page("/cluster-files/show"), this.pages.token(page), "name", "token.json").body())
			.contains("Wolke-17-Regen");
		assertThat(this.pages
			.post(page("/review"), this.pages.token(page), "host", SeedPair.FIRST, "file", "o2server/config/token.json")
			.body()).contains("Wolke-17-Regen");
		assertThat(revealed()).isEqualTo(2);
	}

	@Test
	void pageComposesTokenAndKeys() {
		this.pages.signIn();
		String page = page("/cluster-files");
		post(page, "/token", "password", "Erste-99-Wahl");
		post(page, "/token", "keyStorePassword", "changeit");
		assertThat(RestCaller.text(this.rest.get(this.files + "/token.json")))
			.isEqualTo("{\n  \"password\": \"Erste-99-Wahl\",\n  \"sslKeyStorePassword\": \"changeit\"\n}\n");
		post(page, "/token", "generate", "true");
		assertThat(RestCaller.json(this.rest.get(this.files + "/token.json")).get("password").asString())
			.matches("[A-Za-z2-9]{16}");
		post(page, "/agent-keys");
		assertThat(RestCaller.json(this.rest.get(this.files)).findValuesAsString("name")).containsExactly("private.key",
				"public.key", "token.json");
		assertThat(RestCaller.text(this.rest.get(this.path + "/problems"))).doesNotContain("agent-default-keys",
				"agent-keys-unpaired", "token-default");
		post(page, "/remove", "name", "private.key");
		assertThat(RestCaller.text(this.rest.get(this.path + "/problems"))).contains("agent-keys-unpaired");
	}

	@Test
	void restComposesTokenAndKeys() {
		String token = this.path + "/token";
		assertThat(this.rest.post(token, "{\"password\": \"x\"}").statusCode()).isEqualTo(428);
		HttpResponse<byte[]> composed = this.rest.post(token, "{\"password\": \"Erste-99-Wahl\"}", "If-Match", tag());
		assertThat(composed.statusCode()).isEqualTo(200);
		assertThat(RestCaller.text(composed)).contains("token.json").doesNotContain("Erste");
		String keystore = "{\"generate\": true, \"keyStorePassword\": \"changeit\"}";
		assertThat(this.rest.post(token, keystore, "If-Match", RestCaller.tag(composed)).statusCode()).isEqualTo(200);
		assertThat(RestCaller.text(this.rest.get(this.files + "/token.json"))).contains("changeit")
			.doesNotContain("Erste");
		assertThat(this.rest.post(this.path + "/agent-keys", "", "If-Match", tag()).statusCode()).isEqualTo(200);
		assertThat(RestCaller.json(this.rest.get(this.files)).findValuesAsString("name")).containsExactly("private.key",
				"public.key", "token.json");
	}

	@Test
	void lateSaveIsMergedAndLosesNothing() {
		this.pages.signIn();
		String page = page("/cluster-files");
		String opened = this.pages.get(page).body().replaceFirst("(?s).*name=\"tag\" value=\"([^\"]+)\".*", "$1");
		put("person.json", "{}");
		assertThat(
				this.pages.post(page + "/token", this.pages.token(page), "tag", opened, "password", "Spaet-aber-doch")
					.statusCode())
			.isEqualTo(302);
		assertThat(RestCaller.json(this.rest.get(this.files)).findValuesAsString("name")).containsExactly("person.json",
				"token.json");
		assertThat(RestCaller.text(this.rest.get(this.files + "/token.json"))).contains("Spaet-aber-doch");
	}

	@Test
	void refusedFormKeepsWhatWasTyped() {
		this.pages.signIn();
		String page = page("/cluster-files");
		HttpResponse<String> refused = this.pages.post(page, this.pages.token(page), "tag", tag().replace("\"", ""),
				"name", "node_x.json", "text", "{ typed }");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("{ typed }", "node_x.json");
	}

	@Test
	void copyOfATopologyHasItsSecrets() {
		this.pages.signIn();
		put("token.json", TOKEN);
		HttpResponse<String> copied = this.pages.post(page("/clone"), this.pages.token("/topologies"));
		String copy = "/api"
				+ copied.headers().firstValue("Location").orElseThrow().replaceAll(".*(/topologies/\\d+)/.*", "$1");
		assertThat(RestCaller.text(this.rest.get(copy + "/cluster-files/token.json"))).isEqualTo(TOKEN);
		assertThat(this.rest.delete(this.path, "If-Match", tag()).statusCode()).isEqualTo(204);
		assertThat(RestCaller.text(this.rest.get(copy + "/cluster-files/token.json"))).isEqualTo(TOKEN);
	}

	@Test
	void restoredRevisionHasItsSecrets() {
		put("token.json", TOKEN);
		this.rest.get(this.path + "/export");
		put("token.json", "{\"password\": \"second\"}");
		assertThat(this.rest.post(this.path + "/revisions/1/restore", "").statusCode()).isEqualTo(200);
		assertThat(RestCaller.text(this.rest.get(this.files + "/token.json"))).isEqualTo(TOKEN);
	}

	@Test
	void exportWithAPassphraseBringsSecretsToAnotherTopology() {
		put("token.json", TOKEN);
		byte[] zip = this.rest.get(this.path + "/hosts/" + SeedPair.SECOND + "/bundle.zip").body();
		HttpResponse<byte[]> export = this.rest.post(this.path + "/export", "", PASSPHRASE);
		assertThat(export.statusCode()).isEqualTo(200);
		assertThat(revealed()).isEqualTo(1);
		this.rest.delete(this.path, "If-Match", tag());

		HttpResponse<byte[]> created = this.rest.post("/api/topologies", RestCaller.text(export), PASSPHRASE);
		assertThat(created.statusCode()).isEqualTo(201);
		String taken = RestCaller.location(created);
		assertThat(RestCaller.text(this.rest.get(taken + "/cluster-files/token.json"))).isEqualTo(TOKEN);
		assertThat(this.rest.get(taken + "/hosts/" + SeedPair.SECOND + "/bundle.zip").body()).isEqualTo(zip);
	}

	@Test
	void exportWithoutAPassphraseMissesSecretsUntilTheyAreEntered() {
		put("token.json", TOKEN);
		String export = RestCaller.text(this.rest.get(this.path + "/export"));
		this.rest.delete(this.path, "If-Match", tag());
		String taken = RestCaller.location(this.rest.post("/api/topologies", export));
		assertThat(this.rest.get(taken + "/cluster-files/token.json").statusCode()).isEqualTo(404);
		assertThat(this.rest.get(taken + "/bundle.zip").statusCode()).isEqualTo(409);
		assertThat(RestCaller.text(this.rest.get(taken + "/problems"))).contains("secret-missing",
				"clusterFiles[token.json]");
		assertThat(this.rest
			.send("PUT", taken + "/cluster-files/token.json", BodyPublishers.ofString(TOKEN), "If-Match",
					RestCaller.tag(this.rest.get(taken)), "Content-Type", "application/octet-stream")
			.statusCode()).isEqualTo(200);
		assertThat(this.rest.get(taken + "/bundle.zip").statusCode()).isEqualTo(200);
	}

	@Test
	void wrongPassphraseStoresNothing() {
		put("token.json", TOKEN);
		String export = RestCaller.text(this.rest.post(this.path + "/export", "", PASSPHRASE))
			.replace("seed-pair", "elsewhere");
		HttpResponse<byte[]> refused = this.rest.post("/api/topologies", export, "Secrets-Passphrase",
				"another one 12");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(RestCaller.json(refused).at("/errors/0/code").asString()).isEqualTo("secrets.passphrase");
		assertThat(RestCaller.json(this.rest.get("/api/topologies")).size()).isEqualTo(1);
	}

	@Test
	void pagesExportWithAPassphraseAndTellThatZipsHoldSecrets() {
		this.pages.signIn();
		assertThat(this.pages.get(page("/deliver")).body()).doesNotContain("sealed-export");
		put("token.json", TOKEN);
		assertThat(this.pages.get(page("/deliver")).body()).contains("sealed-export", "The zips hold secrets");
		String form = page("/sealed-export");
		assertThat(
				this.pages.post(form, this.pages.token(form), "passphrase", PASSPHRASE[1], "repeated", "other").body())
			.contains("differ");
		assertThat(this.pages.post(form, this.pages.token(form), "passphrase", PASSPHRASE[1], "repeated", PASSPHRASE[1])
			.body()).contains("\"sealed\"").doesNotContain("Wolke-17");
	}

	@Test
	void viewersDownloadSecretsAndNeitherShowNorExportNorChangeThem() {
		put("token.json", TOKEN);
		String made = RestCaller
			.json(this.rest.post("/api/users", "{\"username\": \"secret-viewer\", \"role\": \"viewer\"}"))
			.get("password")
			.asString();
		this.accounts.changePassword("secret-viewer", made, VIEWER_PASSWORD);
		RestCaller viewer = new RestCaller(this.port, "secret-viewer", VIEWER_PASSWORD);
		assertThat(viewer.get(this.path + "/bundle.zip").statusCode()).isEqualTo(200);
		assertThat(viewer.post(this.path + "/export", "", PASSPHRASE).statusCode()).isEqualTo(403);
		assertThat(viewer.delete(this.files + "/token.json", "If-Match", tag()).statusCode()).isEqualTo(403);
		Session pages = new Session(this.port);
		pages.signIn("secret-viewer", VIEWER_PASSWORD);
		assertThat(pages.get(page("/cluster-files")).body()).contains("token.json").doesNotContain("/show", "/remove");
		assertThat(pages.post(page("/cluster-files/show"), Map.of("name", "token.json")).statusCode()).isEqualTo(403);
		assertThat(revealed()).isZero();
		assertThat(RestCaller.text(viewer.get(this.files + "/token.json"))).isEqualTo(TOKEN);
		assertThat(revealed()).isEqualTo(1);
	}

	private void post(String page, String action, String... fields) {
		String[] all = new String[fields.length + 2];
		all[0] = "tag";
		all[1] = tag().replace("\"", "");
		System.arraycopy(fields, 0, all, 2, fields.length);
		assertThat(this.pages.post(page + action, this.pages.token(page), all).statusCode()).isEqualTo(302);
	}

	private String page(String name) {
		return this.path.substring("/api".length()) + name;
	}

	private HttpResponse<byte[]> put(String name, String content) {
		return send("PUT", name, content, tag());
	}

	private HttpResponse<byte[]> send(String method, String name, String content, String tag) {
		return this.rest.send(method, this.files + "/" + name, BodyPublishers.ofString(content), "If-Match", tag,
				"Content-Type", "application/octet-stream");
	}

	private String tag() {
		return RestCaller.tag(this.rest.get(this.path));
	}

	/** How often this test has seen a secret. */
	private long revealed() {
		return entries() - this.before;
	}

	private long entries() {
		return this.audit.find(new AuditFilter("", "secret.revealed", "", Long.MAX_VALUE, 10_000)).size();
	}

}
