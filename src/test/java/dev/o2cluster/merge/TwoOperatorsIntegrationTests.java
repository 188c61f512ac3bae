package dev.o2cluster.merge;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import dev.o2cluster.ConsoleTest;
import dev.o2cluster.RestCaller;
import dev.o2cluster.Session;
import dev.o2cluster.security.Accounts;
import dev.o2cluster.security.UserRole;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.store.Topologies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two users edit one topology at the same time on the running server, and no edit that
 * was acknowledged is lost. An entity tag begins with how often the topology was saved,
 * which tells the order of the saves.
 */
@ConsoleTest
class TwoOperatorsIntegrationTests {

	private static final String WANG = "two-operators-wang";

	private static final String PASSWORD = "Correct-Horse-10";

	private static final int EDITS_EACH = 110;

	private static final int ROUNDS = 20;

	private static final List<String> FIELDS = List.of("note", SeedPair.FIRST, SeedPair.SECOND);

	private final int port;

	private final Topologies topologies;

	private final Accounts accounts;

	private final StoredTopology opened;

	/** What was acknowledged, by the number of saves. */
	private final SortedMap<Long, Edit> acknowledged = new ConcurrentSkipListMap<>();

	private final AtomicInteger refused = new AtomicInteger();

	private final ExecutorService operators = Executors.newFixedThreadPool(2);

	TwoOperatorsIntegrationTests(@LocalServerPort int port, @Autowired Topologies topologies,
			@Autowired Accounts accounts) {
		this.port = port;
		this.topologies = topologies;
		this.accounts = accounts;
		this.opened = topologies.createUnderFreeName(SeedPair.of("6"), SecretValues.NONE, "li");
	}

	@BeforeEach
	void createTheSecondUser() {
		if (this.accounts.list().stream().noneMatch((account) -> account.username().equals(WANG))) {
			this.accounts.changePassword(WANG, this.accounts.create(WANG, UserRole.DESIGNER, "test"), PASSWORD);
		}
	}

	@AfterEach
	void stop() {
		this.operators.shutdownNow();
	}

	@Test
	void everyAcknowledgedEditOfTwoRestUsersIsInTheNextStateAndNothingElseChanged() throws Exception {
		JsonNode before = RestCaller.json(new RestCaller(this.port).get(path()));
		together(() -> edit(new RestCaller(this.port), 1), () -> edit(new RestCaller(this.port, WANG, PASSWORD), 2));
		assertThat(this.acknowledged).hasSize(2 * EDITS_EACH);
		assertThat(this.refused).hasPositiveValue();
		long saves = this.opened.version();
		ObjectNode expected = (ObjectNode) before;
		for (Map.Entry<Long, Edit> next : this.acknowledged.entrySet()) {
			assertThat(next.getKey()).isEqualTo(++saves);
			next.getValue().apply(expected);
			assertThat(next.getValue().answer()).as("save %d", saves).isEqualTo(expected);
		}
		assertThat(RestCaller.json(new RestCaller(this.port).get(path()))).isEqualTo(expected);
		assertThat(this.topologies.get(this.opened.id()).version()).isEqualTo(saves);
	}

	@Test
	void lateSavesOfAPageAreMergedAndNeverTakeAnythingBack() throws Exception {
		RestCaller rest = new RestCaller(this.port);
		Session page = new Session(this.port);
		page.signIn(WANG, PASSWORD);
		for (int round = 1; round <= ROUNDS; round++) {
			StoredTopology shown = this.topologies.get(this.opened.id());
			String name = this.opened.topology().name() + "-page-" + round;
			String note = "rest " + round;
			for (String field : FIELDS) {
				save(rest, field, note);
			}
			together(() -> rename(page, shown, name), () -> save(rest, "note", note + " at the same moment"));
			StoredTopology now = this.topologies.get(this.opened.id());
			assertThat(now.version()).as("no save instead of another").isEqualTo(shown.version() + FIELDS.size() + 2);
			assertThat(now.topology().name()).isEqualTo(name);
			assertThat(now.topology().note()).isEqualTo(note + " at the same moment");
			assertThat(now.topology().hosts()).extracting((host) -> host.overrides().path("note").asString())
				.containsOnly(note);
		}
	}

	private Void edit(RestCaller rest, int seed) {
		Random random = new Random(seed);
		for (int number = 0; number < EDITS_EACH; number++) {
			String field = FIELDS.get(random.nextInt(FIELDS.size()));
			save(rest, field, "operator %d, edit %d".formatted(seed, number));
		}
		return null;
	}

	/** Reads, changes one field and saves, until nobody was faster. */
	private Void save(RestCaller rest, String field, String value) {
		HttpResponse<byte[]> answer;
		do {
			HttpResponse<byte[]> read = rest.get(path());
			ObjectNode document = (ObjectNode) RestCaller.json(read);
			new Edit(field, value, document).apply(document);
			answer = rest.put(path(), document.toString(), "If-Match", RestCaller.tag(read));
			assertThat(answer.statusCode()).as(RestCaller.text(answer)).isIn(200, 412);
			if (answer.statusCode() == 412) {
				this.refused.incrementAndGet();
			}
		}
		while (answer.statusCode() == 412);
		Edit other = this.acknowledged.put(saves(answer), new Edit(field, value, RestCaller.json(answer)));
		assertThat(other).as("one save acknowledged twice").isNull();
		return null;
	}

	/** Saves the hosts page as it was opened, with another name. */
	private Void rename(Session page, StoredTopology shown, String name) {
		Map<String, String> form = Map.of("tag", shown.tag(), "name", name, "release", "6", "note",
				shown.topology().note(), "add", "", "action", "save");
		HttpResponse<String> answer = page.post("/topologies/" + this.opened.id() + "/hosts" + rows(), form);
		assertThat(answer.statusCode()).isEqualTo(302);
		return null;
	}

	private String rows() {
		StringBuilder query = new StringBuilder("?");
		this.opened.topology()
			.hosts()
			.forEach((host) -> query
				.append("original=%1$s&address=%1$s&os=%2$s&".formatted(host.address(), host.os().key())));
		return query.toString();
	}

	private void together(Callable<Void> one, Callable<Void> other) throws Exception {
		List<Future<Void>> results = new ArrayList<>();
		results.add(this.operators.submit(one));
		results.add(this.operators.submit(other));
		for (Future<Void> result : results) {
			result.get();
		}
	}

	private String path() {
		return "/api/topologies/" + this.opened.id();
	}

	private static long saves(HttpResponse<byte[]> answer) {
		String tag = RestCaller.tag(answer);
		return Long.parseLong(tag.substring(1, tag.indexOf('-')));
	}

	/**
	 * One field that was given a value nobody else ever gives it.
	 *
	 * @param field the note, or the host whose overrides hold the value
	 * @param value the value
	 * @param answer the document that was acknowledged
	 */
	private record Edit(String field, String value, JsonNode answer) {

		void apply(ObjectNode document) {
			if (this.field.equals("note")) {
				document.put("note", this.value);
				return;
			}
			for (JsonNode host : document.get("hosts")) {
				if (host.get("address").asString().equals(this.field)) {
					((ObjectNode) host).set("overrides",
							JsonMapper.shared().createObjectNode().put("note", this.value));
				}
			}
		}

	}

}
