package dev.o2cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The REST calls that stand beside the pages' buttons, run by a shell with curl.
 */
@ConsoleTest
class CurlIntegrationTests {

	private static final Pattern CALL = Pattern.compile("<span class=\"curl__call\"><code>(.*?)</code>",
			Pattern.DOTALL);

	private final PageVisitor visitor;

	private final RestCaller rest;

	private final Topologies topologies;

	@TempDir
	private Path folder;

	private long id;

	CurlIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.visitor = new PageVisitor(port);
		this.rest = new RestCaller(port);
		this.topologies = topologies;
	}

	@BeforeEach
	void seedPair() {
		assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
		StoredTopologies.clear(this.topologies);
		this.id = this.topologies.create(SeedPair.of("6"), "test").id();
		this.visitor.signIn();
	}

	private List<String> calls(String path) {
		String page = this.visitor.get(path).body();
		List<String> calls = new ArrayList<>();
		Matcher matcher = CALL.matcher(page);
		while (matcher.find()) {
			HtmlUtils.htmlUnescape(matcher.group(1)).lines().forEach(calls::add);
		}
		assertThat(calls).as(path).isNotEmpty();
		return calls;
	}

	private String status(String call) throws IOException, InterruptedException {
		assertThat(call).startsWith("curl -u " + ConsoleTest.USER + " ");
		String command = call.replaceFirst("curl -u " + ConsoleTest.USER,
				"curl -sS -w '\\\\n%{http_code}' -u " + ConsoleTest.USER + ":" + ConsoleTest.PASSWORD);
		Process shell = new ProcessBuilder("sh", "-c", command).directory(this.folder.toFile())
			.redirectErrorStream(true)
			.start();
		String output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
		assertThat(shell.waitFor()).as(output).isZero();
		return output.substring(output.lastIndexOf('\n') + 1);
	}

	private void assertAllSucceed(String path) throws IOException, InterruptedException {
		for (String call : calls(path)) {
			if (!call.contains(" DELETE ")) {
				assertThat(status(call)).as(call).matches("20[014]");
			}
		}
	}

	@Test
	void downloadsSucceed() throws Exception {
		for (String page : List.of("/deliver", "/review", "/network")) {
			assertAllSucceed("/topologies/" + this.id + page);
		}
		assertThat(this.folder.resolve("192.168.0.2.zip")).exists();
		assertThat(this.folder.resolve("seed-pair.json")).exists();
	}

	@Test
	void editsSucceed() throws Exception {
		for (String page : List.of("/hosts", "/roles", "/settings", "/overrides", "/sample")) {
			assertAllSucceed("/topologies/" + this.id + page);
		}
	}

	@Test
	void fixRestoreRunAndDeleteSucceed() throws Exception {
		String topology = "/topologies/" + this.id;
		Matcher fix = Pattern.compile(topology + "/problems/data-idle/fixes/[^\"]+")
			.matcher(this.visitor.get(topology + "/review").body());
		assertThat(fix.find()).isTrue();
		assertAllSucceed(fix.group());
		// a second restore would be late: the first one made a new state
		assertThat(status(calls(topology + "/history").get(0))).isEqualTo("200");
		assertAllSucceed(topology + "/start");
		String delete = calls(topology + "/hosts").stream().filter((call) -> call.contains("DELETE")).findFirst().get();
		assertThat(status(delete)).isEqualTo("204");
		assertThat(this.topologies.list()).isEmpty();
		String restore = calls("/topologies/deleted").stream()
			.filter((call) -> call.contains("/deleted/" + this.id + "/restore"))
			.findFirst()
			.get();
		assertThat(status(restore)).isEqualTo("200");
		assertThat(this.topologies.list()).hasSize(1);
	}

	@Test
	void uploadsSucceed() throws Exception {
		Files.write(this.folder.resolve("o2server.zip"),
				this.rest.get("/api/topologies/" + this.id + "/bundle.zip").body());
		assertAllSucceed("/topologies/" + this.id + "/drift");
		assertAllSucceed("/topologies/import");
	}

}
