package dev.o2cluster;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.Topologies;

import static dev.o2cluster.RestCaller.json;
import static dev.o2cluster.RestCaller.location;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans and runs over real HTTP.
 */
@ConsoleTest
class RunIntegrationTests {

	private final RestCaller rest;

	private final Topologies topologies;

	private String pair = "";

	RunIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies) {
		this.rest = new RestCaller(port);
		this.topologies = topologies;
	}

	@BeforeEach
	void storeTheSeedPair() {
		StoredTopologies.clear(this.topologies);
		this.pair = "/api/topologies/" + this.topologies.create(SeedPair.of("6"), "li").id();
	}

	@Test
	void planHasTheSeedPairsSixSteps() {
		JsonNode steps = json(this.rest.get(this.pair + "/startup-plan"));
		assertThat(steps.valueStream().map((step) -> step.path("command").asString())).containsExactly(
				"./start_linux.sh", "start", "./start_linux.sh", "start data", "start storage", "start application");
		assertThat(steps.path(5).path("waitFor").asString())
			.isEqualTo("http://192.168.0.1:20030/x_program_center/jaxrs/echo");
	}

	@Test
	void stopPlanGoesTheOtherWay() {
		JsonNode steps = json(this.rest.get(this.pair + "/startup-plan?kind=stop"));
		assertThat(steps.path(0).path("host").asString()).isEqualTo(SeedPair.SECOND);
		assertThat(this.rest.get(this.pair + "/startup-plan?kind=sideways").statusCode()).isBetween(400, 422);
	}

	@Test
	void runIsBegunTickedAndFinished() {
		HttpResponse<byte[]> begun = this.rest.post(this.pair + "/runs", "{}");
		assertThat(begun.statusCode()).isEqualTo(201);
		String run = location(begun);
		assertThat(run).startsWith(this.pair + "/runs/");
		for (int order = 1; order <= 6; order++) {
			assertThat(tick(run, order, "{\"state\": \"done\", \"note\": \"seen\"}").statusCode()).as("step " + order)
				.isEqualTo(200);
		}
		assertThat(json(this.rest.get(run)).path("state").asString()).isEqualTo("finished");
		assertThat(json(this.rest.get(run + "/steps")).path(5).path("note").asString()).isEqualTo("seen");
	}

	@Test
	void stepBehindAClosedGateAnswersConflict() {
		String run = location(this.rest.post(this.pair + "/runs", "{}"));
		HttpResponse<byte[]> refused = tick(run, 6, "{\"state\": \"done\"}");
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
		assertThat(json(this.rest.get(run + "/steps")).path(5).path("state").asString()).isEqualTo("waiting");
	}

	@Test
	void nonsenseIsRefusedWithAProblemDocument() {
		String run = location(this.rest.post(this.pair + "/runs", "{}"));
		assertThat(tick(run, 1, "{\"state\": \"dancing\"}").statusCode()).isBetween(400, 422);
		assertThat(tick(run, 99, "{\"state\": \"done\"}").statusCode()).isEqualTo(404);
		assertThat(tick(run, 1, "{\"state\": \"done\", \"code\": \"AAAA-BBBB\"}").statusCode()).isBetween(400, 422);
		assertThat(this.rest.get(this.pair + "/runs/999999/steps").statusCode()).isEqualTo(404);
	}

	private HttpResponse<byte[]> tick(String run, int order, String json) {
		return this.rest.send("PATCH", run + "/steps/" + order, BodyPublishers.ofString(json), "Content-Type",
				"application/json");
	}

}
