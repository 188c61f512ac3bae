package dev.o2cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import dev.o2cluster.topology.Clusters;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the work requests take: statements and bytes, so that a regression fails without
 * a stop-watch.
 */
@ConsoleTest
class WorkIntegrationTests {

	/** What the first load of any page may transfer, in bytes. */
	private static final int PAGE_BYTES = 150_000;

	private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/(?:css|js|images|webjars)/[^\"]+)\"");

	private static final Pattern TICKED = Pattern.compile("name=\"role\"[^>]* value=\"([^\"]+)\"[^>]* checked>");

	private static final List<String> PAGES = List.of("/login", "/topologies", "/topologies/new", "/topologies/import",
			"/topologies/deleted", "/users", "/account", "/audit", "/checks");

	private static final List<String> STEPS = List.of("/hosts", "/roles", "/settings", "/overrides", "/sample",
			"/release", "/review", "/compare", "/deliver", "/start", "/drift", "/history");

	private final int port;

	private final RestCaller rest;

	private final Session operator;

	private final String small;

	private final String large;

	WorkIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		StoredTopologies.clear(topologies);
		this.port = port;
		this.rest = new RestCaller(port);
		this.operator = new Session(port);
		this.small = created(3);
		this.large = created(60);
	}

	@BeforeEach
	void signIn() {
		this.operator.signIn(ConsoleTest.USER, ConsoleTest.PASSWORD);
		STEPS.forEach((step) -> {
			this.operator.get(page(this.small) + step);
			this.operator.get(page(this.large) + step);
		});
	}

	@Test
	void pagesTakeNoMoreStatementsForMoreHosts() {
		for (String step : STEPS) {
			List<String> few = Statements.of(() -> this.operator.get(page(this.small) + step));
			List<String> many = Statements.of(() -> this.operator.get(page(this.large) + step));
			assertThat(many).as(step).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(12);
		}
	}

	@Test
	void ticksTakeNoMoreStatementsForMoreHostsAndFewBytes() {
		PageVisitor visitor = new PageVisitor(this.port);
		visitor.signIn();
		Supplier<String> few = tick(visitor, this.small);
		Supplier<String> many = tick(visitor, this.large);
		String answer = many.get();
		assertThat(answer).contains("line--added", "\"changed\":[\"o2server/config/node_10.0.0.2.json\"");
		assertThat(answer.length()).isLessThan(80_000);
		assertThat(Statements.of(many::get)).hasSameSizeAs(Statements.of(few::get)).hasSizeLessThanOrEqualTo(6);
	}

	@Test
	void listsTakeNoMoreStatementsForMoreTopologies() {
		List<String> few = Statements.of(() -> this.operator.get("/topologies"));
		Stream.of(4, 5, 6, 7).forEach(this::created);
		assertThat(Statements.of(() -> this.operator.get("/topologies"))).hasSameSizeAs(few);
	}

	@Test
	void zipsTakeOneStatementForTheCallerAndOneForTheTopology() {
		String zip = this.large + "/hosts/10.0.0.2/bundle.zip?draft=true";
		String whole = this.large + "/bundle.zip?draft=true";
		// the first of each kind is written into the audit log before it is sent
		this.rest.get(zip);
		this.operator.get(page(zip));
		assertThat(Statements.of(() -> this.rest.get(whole))).hasSize(3);
		assertThat(Statements.of(() -> this.rest.get(zip))).hasSize(2);
		assertThat(Statements.of(() -> this.operator.get(page(zip)))).hasSize(2);
		assertThat(Statements.of(() -> this.rest.get(whole))).hasSize(2);
	}

	@Test
	void zipsThatAreKnownAreNotSentAgain() {
		for (String path : List.of("/bundle.zip?draft=true", "/hosts/10.0.0.2/bundle.zip?draft=true",
				"/hosts/10.0.0.2/files/o2server/config/node_10.0.0.1.json")) {
			String tag = RestCaller.tag(this.rest.get(this.large + path));
			HttpResponse<byte[]> again = this.rest.get(this.large + path, "If-None-Match", tag);
			assertThat(again.statusCode()).as(path).isEqualTo(304);
			assertThat(again.body()).isEmpty();
		}
	}

	@Test
	void clusterZipTellsItsLengthOnceItIsKnown() {
		String zip = created(8) + "/bundle.zip?draft=true";
		HttpResponse<byte[]> first = this.rest.get(zip);
		HttpResponse<byte[]> second = this.rest.get(zip);
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.headers().firstValueAsLong("Content-Length")).hasValue(first.body().length);
	}

	@Test
	void firstLoadOfEveryPageStaysSmall() {
		Stream.concat(PAGES.stream(), STEPS.stream().map((step) -> page(this.large) + step)).forEach((path) -> {
			HttpResponse<byte[]> page = compressed(path);
			assertThat(page.statusCode()).as(path).isEqualTo(200);
			int bytes = page.body().length;
			for (String asset : new TreeSet<>(assets(page))) {
				HttpResponse<byte[]> answer = compressed(asset);
				assertThat(answer.statusCode()).as(asset).isEqualTo(200);
				assertThat(asset).as("address of an asset").containsPattern("-[0-9a-f]{32}\\.|/webjars/");
				assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(asset)
					.contains("max-age=31536000");
				bytes += answer.body().length;
			}
			assertThat(bytes).as("bytes for " + path).isLessThan(PAGE_BYTES);
		});
	}

	/** Ticks one more role on the second host, and tells what the page is told. */
	private static Supplier<String> tick(PageVisitor visitor, String topology) {
		String roles = page(topology) + "/roles";
		List<String> fields = new ArrayList<>(
				List.of("primary", "10.0.0.1", "follow", "10.0.0.2", "role", "10.0.0.2:web"));
		TICKED.matcher(visitor.get(roles).body())
			.results()
			.forEach((box) -> fields.addAll(List.of("role", box.group(1))));
		String token = visitor.token(roles);
		return () -> visitor.post(roles + "/ticks", token, fields.toArray(String[]::new)).body();
	}

	private HttpResponse<byte[]> compressed(String path) {
		return this.operator.bytes(path, "Accept-Encoding", "gzip");
	}

	private static List<String> assets(HttpResponse<byte[]> page) {
		boolean gzip = page.headers().firstValue("Content-Encoding").isPresent();
		try (ByteArrayInputStream body = new ByteArrayInputStream(page.body())) {
			byte[] html = gzip ? new GZIPInputStream(body).readAllBytes() : page.body();
			return ASSET.matcher(new String(html, StandardCharsets.UTF_8))
				.results()
				.map((MatchResult found) -> found.group(1))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Stores a cluster, and tells its address below {@code /api}. */
	private String created(int hosts) {
		return RestCaller.location(this.rest.send("POST", "/api/topologies",
				BodyPublishers.ofString(TopologyDocument.text(Clusters.of(hosts))), "Content-Type", "application/json"))
			.replaceFirst("^https?://[^/]+", "");
	}

	private static String page(String address) {
		return address.replaceFirst("^/api", "");
	}

}
