package dev.o2cluster;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;

import static dev.o2cluster.RestCaller.json;
import static dev.o2cluster.RestCaller.text;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures, the port matrix and firewall rules by page and by REST, over real HTTP.
 */
@ConsoleTest
class NetworkIntegrationTests {

	private final RestCaller rest;

	private final PageVisitor visitor;

	private final Topologies topologies;

	private long id;

	NetworkIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.rest = new RestCaller(port);
		this.visitor = new PageVisitor(port);
		this.topologies = topologies;
	}

	@BeforeEach
	void seedPair() {
		StoredTopologies.clear(this.topologies);
		this.id = this.topologies.create(SeedPair.of("6"), "test").id();
	}

	private String api(String path) {
		return "/api/topologies/" + this.id + path;
	}

	@Test
	void networkListsFlowsAndOutages() {
		JsonNode network = json(this.rest.get(api("/network"), "Accept-Language", "en"));
		assertThat(network.at("/flows/0/from").asString()).isEqualTo("users");
		assertThat(network.at("/outages/0/singlePoint").asBoolean()).isTrue();
		assertThat(network.at("/outages/0/losses/0").asString())
			.isEqualTo("Nobody can work: 192.168.0.1 holds the database that all hosts use.");
		assertThat(network.at("/outages/1/singlePoint").asBoolean()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/network.svg", "/startup-plan.svg", "/startup-plan.svg?kind=stop" })
	void picturesAreXmlInBothLanguages(String path) throws Exception {
		for (String language : new String[] { "en", "zh-CN" }) {
			HttpResponse<byte[]> answer = this.rest.get(api(path), "Accept-Language", language);
			assertThat(answer.headers().firstValue("Content-Type")).contains("image/svg+xml;charset=UTF-8");
			Document svg = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new ByteArrayInputStream(answer.body()));
			assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
			assertThat(svg.getDocumentElement().getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
			assertThat(text(answer)).contains(SeedPair.FIRST, SeedPair.SECOND).doesNotContain("??");
		}
	}

	@Test
	void firewallRulesAreTheSameByPageAndByRest() {
		this.visitor.signIn();
		String path = "/hosts/192.168.0.2/firewall/ufw";
		String rules = text(this.rest.get(api(path)));
		assertThat(rules).startsWith("ufw allow proto tcp from any to any port 20020");
		assertThat(this.visitor.get("/topologies/" + this.id + path).body()).isEqualTo(rules);
	}

	@Test
	void unknownHostsAndFirewallsAreNamed() {
		HttpResponse<byte[]> host = this.rest.get(api("/hosts/10.9.9.9/firewall/ufw"), "Accept-Language", "en");
		assertThat(host.statusCode()).isEqualTo(404);
		assertThat(text(host)).contains("10.9.9.9");
		HttpResponse<byte[]> kind = this.rest.get(api("/hosts/192.168.0.2/firewall/pf"), "Accept-Language", "en");
		assertThat(kind.statusCode()).isEqualTo(404);
		assertThat(text(kind)).contains("firewalld, ufw or windows");
	}

	@Test
	void pageSaysWhatIsLostWithoutTheHostAskedFor() {
		this.visitor.signIn();
		String page = this.visitor
			.get("/topologies/" + this.id + "/network?without=192.168.0.2", "Accept-Language", "en")
			.body();
		assertThat(page).contains("While 192.168.0.2 is down", "Attachments stored on 192.168.0.2 cannot be opened")
			.contains("href=\"/topologies/" + this.id + "/network?without=192.168.0.1#without\"");
	}

}
