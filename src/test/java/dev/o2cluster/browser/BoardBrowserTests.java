package dev.o2cluster.browser;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumSet;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.StoredTopologies;
import dev.o2cluster.rollout.Run;
import dev.o2cluster.rollout.RunRequest;
import dev.o2cluster.rollout.Runs;
import dev.o2cluster.startup.PlanKind;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.store.Topologies;
import dev.o2cluster.topology.Topology;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Probes of real sockets on 127.0.0.2, as people see them.
 */
@ConsoleTest
class BoardBrowserTests {

	@RegisterExtension
	static final Chromium CHROMIUM = new Chromium();

	private final int port;

	private final Topologies topologies;

	private final Runs runs;

	private final HttpServer center;

	private final HttpServer application;

	private final ServerSocket agent;

	private final int storage;

	private final String path;

	BoardBrowserTests(@LocalServerPort int port, @Autowired Topologies topologies, @Autowired Runs runs)
			throws IOException {
		this.port = port;
		this.topologies = topologies;
		this.runs = runs;
		StoredTopologies.clear(topologies);
		InetAddress host = InetAddress.getByName("127.0.0.2");
		this.center = answering(host, 200);
		this.application = answering(host, 503);
		this.agent = new ServerSocket(0, 50, host);
		try (ServerSocket free = new ServerSocket(0, 5, host)) {
			this.storage = free.getLocalPort();
		}
		this.path = "/topologies/" + topologies.create(StorageNames.NONE.assign(design()), "li").id();
	}

	@AfterEach
	void stop() throws IOException {
		this.center.stop(0);
		this.application.stop(0);
		this.agent.close();
	}

	@Test
	void boardIsOffUntilSomebodyAllowsItAndFollowsTheHosts() throws IOException {
		Operator operator = CHROMIUM.operator(this.port).open(this.path + "/board");
		assertThat(operator.path()).isEqualTo(this.path + "/start");
		operator.press("start.probes.enable");
		assertThat(cell(operator, 2)).containsText(operator.words("answer.up"));
		assertThat(cell(operator, 3)).containsText(operator.words("answer.wrong") + " 503");
		assertThat(cell(operator, 4)).containsText(operator.words("answer.closed"));
		assertThat(cell(operator, 6)).containsText(operator.words("answer.up"));
		assertThat(cell(operator, 7)).containsText(operator.words("board.clock.same"));
		assertThat(cell(operator, 2)).containsText("ms");
		assertThat(operator.page().locator("#board strong")).hasText(operator.words("board.sum", 2, 4));
		this.agent.close();
		assertThat(cell(operator, 6)).containsText(operator.words("answer.closed"));
		operator.open("/audit");
		assertThat(operator.page().locator("main table")).containsText("board");
	}

	@Test
	void passingProbeTicksItsStep() throws IOException {
		Operator operator = CHROMIUM.operator(this.port).open(this.path + "/start");
		operator.press("start.probes.enable");
		long id = Long.parseLong(this.path.replaceAll(".*/", ""));
		Run run = this.runs.begin(new RunRequest(id, PlanKind.START, null, null, true), "li");
		operator.open(this.path + "/runs/" + run.id());
		assertThat(state(operator, 1)).containsText(operator.words("run.step.state.done"));
		assertThat(operator.page().locator("#step-1 .run__mark")).containsText(operator.words("run.step.byProbe"));
		assertThat(operator.page().locator("#step-1 .run__evidence"))
			.containsText("tcp://127.0.0.2:" + this.agent.getLocalPort() + " up");
		assertThat(state(operator, 2)).containsText(operator.words("run.step.state.ready"));
		try (ServerSocket opened = new ServerSocket(this.storage, 50, InetAddress.getByName("127.0.0.2"))) {
			assertThat(state(operator, 2)).containsText(operator.words("run.step.state.done"));
			assertThat(opened.isBound()).isTrue();
		}
		operator.open(this.path + "/runs/" + run.id()).page().locator("#step-4 button[formaction]").click();
		assertThat(operator.page().locator("#step-4 .run__answers")).containsText(operator.words("answer.wrong"));
	}

	/** Center, applications and storage on one host, with ports of the test's own. */
	private Topology design() {
		Settings settings = Settings.NONE.with("center", "port", number(this.center.getAddress().getPort()))
			.with("application", "port", number(this.application.getAddress().getPort()))
			.with("storage", "port", number(this.storage))
			.with("root", "nodeAgentPort", number(this.agent.getLocalPort()));
		Host host = Host.usual(HostAddress.of("127.0.0.2"), true)
			.withRoles(EnumSet.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.STORAGE))
			.withSettings(settings);
		return SeedPair.of("6").withName("board").withHosts(List.of(host));
	}

	private static JsonNode number(int number) {
		return JsonNodeFactory.instance.numberNode(number);
	}

	/** Answers everything alike. */
	private static HttpServer answering(InetAddress host, int status) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(host, 0), 50);
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		server.start();
		return server;
	}

	private static Locator cell(Operator operator, int column) {
		return operator.page().locator("#board tbody tr > *:nth-child(" + (column + 1) + ")");
	}

	private static Locator state(Operator operator, int order) {
		return operator.page().locator("#step-" + order + " .state");
	}

}
