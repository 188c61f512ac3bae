package dev.o2cluster.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.Zips;
import dev.o2cluster.browser.Operator.Wish;
import dev.o2cluster.bundle.BundleFile;
import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole way from signing in to the zips.
 */
@ConsoleTest
class WizardBrowserTests {

	private static final String TOKEN = "{\"password\": \"Only-4-tests\"}";

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private final int port;

	private final Topologies topologies;

	WizardBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.port = port;
		this.topologies = topologies;
	}

	@BeforeEach
	void emptyTheConsole() {
		StoredTopologies.clear(this.topologies);
	}

	static Stream<Arguments> wishes() {
		return Stream
			.of(new Wish[] { Wish.SIGNED_OUT }, new Wish[] { Wish.SIGNED_OUT, Wish.CHINESE },
					new Wish[] { Wish.SIGNED_OUT, Wish.NO_SCRIPT })
			.map((wishes) -> Arguments.of((Object) wishes));
	}

	@ParameterizedTest
	@MethodSource("wishes")
	void fromSigningInToBothZips(Wish... wishes) throws IOException {
		Operator operator = CHROMIUM.operator(this.port, wishes).open("/");
		operator.signIn();
		operator.follow("list.new");
		operator.field("hosts.add.label").fill("192.168.0.[1-2]");
		operator.field("new.name").fill("seed-pair");
		operator.press("new.create");

		assertThat(operator.box("center", SeedPair.FIRST)).isChecked();
		assertThat(operator.box("center", SeedPair.SECOND)).not().isChecked();
		assertThat(operator.field("roles.primary.cell", SeedPair.FIRST)).isChecked();
		operator.press("roles.next");

		assertThat(operator.page().locator(".count--error")).hasCount(0);
		assertThat(operator.page().locator("#file-text")).containsText("\"isPrimaryCenter\": true");
		operator.follow("review.next");

		assertDelivered(operator, SeedPair.of("6"));
		for (String host : List.of(SeedPair.FIRST, SeedPair.SECOND)) {
			assertGolden(Path.of("src/test/resources/golden/6", host),
					Zips.unpack(operator.download("deliver.zip", host)));
		}
	}

	@Test
	void domainNamesOfAnotherRelease() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies/new");
		operator.field("hosts.add.label").fill("Demo.O2OA.net\n  app.o2oa.net, ");
		operator.field("new.name").fill("seed-pair");
		operator.field("new.release").selectOption("8");
		operator.press("new.create").press("roles.next");
		operator.page().locator("#problems a[href$='/cluster-files']").first().click();
		operator.field("clusterFiles.named").fill("token.json");
		operator.field("clusterFiles.text").fill(TOKEN);
		operator.field("clusterFiles.keep").selectOption("open");
		operator.press("clusterFiles.save").page().locator(".steps a[href$='/deliver']").click();

		ClusterFile token = ClusterFile.open("token.json", TOKEN.getBytes(StandardCharsets.UTF_8));
		assertDelivered(operator, SeedPair.of("8", "demo.o2oa.net", "app.o2oa.net")
			.withSurroundings(Surroundings.NONE.withClusterFiles(List.of(token))));
		byte[] zip = operator.download("deliver.zip", "app.o2oa.net");
		assertThat(Zips.unpack(zip)).containsKeys("o2server/config/node_demo.o2oa.net.json",
				"o2server/config/node_app.o2oa.net.json");
	}

	@Test
	void fiftyHostsByRange() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies/new");
		operator.field("hosts.add.label").fill("10.0.7.[1-50]");
		assertThat(operator.page().getByText(operator.words("preview.title", 50))).isVisible();
		operator.press("new.create");
		assertThat(operator.page().locator("tbody tr")).hasCount(50);
		operator.press("roles.next").follow("review.next");

		Map<String, byte[]> cluster = Zips.unpack(operator.download("deliver.all"));
		assertThat(cluster.keySet().stream().filter((name) -> name.endsWith(".zip"))).hasSize(50);
		Map<String, byte[]> last = Zips.unpack(operator.download("deliver.zip", "10.0.7.50"));
		assertThat(last.keySet().stream().filter((path) -> path.matches("o2server/config/node_10[.0-9]+json")))
			.hasSize(50);
		assertThat(new String(last.get("o2server/local/node.cfg"), StandardCharsets.UTF_8)).isEqualTo("10.0.7.50");
	}

	@Test
	void thePreviewButtonNeedsNoScript() {
		Operator operator = CHROMIUM.operator(this.port, Wish.NO_SCRIPT).open("/topologies/new");
		operator.field("hosts.add.label").fill("oa-[01-03].corp");
		operator.press("new.preview");
		assertThat(operator.page().locator(".preview__list li code"))
			.hasText(new String[] { "oa-01.corp", "oa-02.corp", "oa-03.corp" });
		assertThat(operator.field("hosts.add.label")).hasValue("oa-[01-03].corp");
		assertThat(this.topologies.list()).isEmpty();
	}

	@Test
	void everyFileOfTheZipIsOnTheReviewPage() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		operator.press("list.empty.example").press("roles.next");
		Locator files = operator.page().locator(".tree > ul > li").first().locator("ul a");
		ClusterBundle cluster = ClusterBundle.of(SeedPair.of("6"));
		List<String> paths = cluster.of(cluster.topology().hosts().get(0))
			.files()
			.stream()
			.map(BundleFile::path)
			.toList();
		assertThat(files).hasText(paths.toArray(String[]::new));
		files.last().click();
		assertThat(operator.heading(paths.get(paths.size() - 1))).isVisible();
		assertThat(files.last()).hasAttribute("aria-current", "page");
	}

	@Test
	void theChecklistNamesCommandsAndGates() {
		Operator operator = CHROMIUM.operator(this.port).open("/topologies");
		operator.press("list.empty.example").press("roles.next").follow("review.next");
		assertThat(operator.page().locator(".plan .command")).hasText(new String[] { "./start_linux.sh", "start",
				"./start_linux.sh", "start data", "start storage", "start application" });
		assertThat(operator.page().locator(".plan__step").last().locator(".plan__wait"))
			.containsText("http://192.168.0.1:20030/x_program_center/jaxrs/echo");
	}

	private static void assertGolden(Path golden, Map<String, byte[]> zip) throws IOException {
		try (Stream<Path> files = Files.walk(golden)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String path = golden.relativize(file).toString().replace('\\', '/');
				assertThat(zip.get(path)).as(path).isEqualTo(Files.readAllBytes(file));
			}
		}
	}

	/** Compares the zips of both hosts with what the core writes. */
	private void assertDelivered(Operator operator, Topology expected) {
		ClusterBundle cluster = ClusterBundle.of(expected);
		for (var host : expected.hosts()) {
			HostAddress address = host.address();
			byte[] zip = operator.download("deliver.zip", address);
			assertThat(zip).isEqualTo(BundleWriter.bytes(cluster.of(host)));
			assertThat(Zips.unpack(zip)).containsKeys("o2server/local/node.cfg",
					"o2server/config/node_" + address + ".json", "o2server/MANIFEST.sha256");
		}
	}

}
