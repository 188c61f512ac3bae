package dev.o2cluster;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the packaged console has acknowledged is there after it ended, however it ended.
 */
@EnabledIfSystemProperty(named = "console.packaged", matches = "true")
class RestartIntegrationTests {

	private static final String ROOT = "/api/topologies";

	/** The profile {@code crash} makes it 100. */
	private static final int KILLS = Integer.getInteger("crash.kills", 2);

	private static final int WRITERS = 3;

	/** How many saves are acknowledged before a kill. */
	private static final int LEAST_SAVES = 3;

	/** How long after them it comes at most, in milliseconds. */
	private static final int LATEST = 400;

	/** How often each topology is changed after it was made. */
	private static final int CHANGES = 3;

	private static final String TAG = "If-Match";

	private final Topology pair = SeedPair.of("6");

	private final Path folder = ConsoleTest.DataFolder.create();

	private final Random random = new Random(20261123);

	/** Every acknowledged document by path. */
	private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

	/** Documents on their way, by path: a kill may leave them stored or not. */
	private final Map<String, String> pending = new ConcurrentHashMap<>();

	private int saves;

	@Test
	void nothingAcknowledgedIsLost() throws Exception {
		byte[] zip;
		String cookie;
		try (ConsoleProcess console = ConsoleProcess.start(this.folder)) {
			RestCaller rest = console.rest();
			HttpResponse<byte[]> created = rest.post(ROOT, TopologyDocument.text(this.pair));
			acknowledge(created, RestCaller.location(created));
			change(rest, RestCaller.location(created), created, this.pair.withNote("second"));
			zip = rest.get(RestCaller.location(created) + "/bundle.zip").body();
			cookie = session(console);
			console.stop();
		}
		for (int kill = 0; kill < KILLS; kill++) {
			try (ConsoleProcess console = ConsoleProcess.start(this.folder)) {
				RestCaller rest = console.rest();
				assertThat(rest.get(ROOT + "/1/bundle.zip").body()).isEqualTo(zip);
				if (kill == 0) {
					assertThat(rest.sendAnonymously("GET", "/topologies", BodyPublishers.noBody(), "Cookie", cookie)
						.statusCode()).as("the session of before").isEqualTo(200);
				}
				saveUntilKilled(console, rest, kill);
			}
			assertEverythingIsThere();
		}
		System.out.printf("%d kills, %d acknowledged saves of %d topologies, none lost%n", KILLS, this.saves,
				this.acknowledged.size());
	}

	private static String session(ConsoleProcess console) {
		PageVisitor visitor = new PageVisitor(console.port());
		visitor.signIn();
		return visitor.cookies()
			.stream()
			.map((cookie) -> cookie.getName() + "=" + cookie.getValue())
			.collect(Collectors.joining("; "));
	}

	/** Kills the console at a random moment while saves are on their way. */
	private void saveUntilKilled(ConsoleProcess console, RestCaller rest, int kill) throws InterruptedException {
		CountDownLatch enough = new CountDownLatch(LEAST_SAVES);
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
		for (int writer = 0; writer < WRITERS; writer++) {
			String name = "kill-" + kill + "-writer-" + writer + "-save-";
			writers.submit(() -> {
				for (int save = 0; true; save++) {
					save(rest, this.pair.withName(name + save));
					enough.countDown();
				}
			});
		}
		assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
		Thread.sleep(this.random.nextInt(LATEST));
		console.kill();
		writers.shutdownNow();
		assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
	}

	private void save(RestCaller rest, Topology topology) {
		HttpResponse<byte[]> saved = rest.post(ROOT, TopologyDocument.text(topology));
		String path = RestCaller.location(saved);
		acknowledge(saved, path);
		for (int change = 0; change < CHANGES; change++) {
			saved = change(rest, path, saved, topology.withNote("change " + change));
		}
	}

	private HttpResponse<byte[]> change(RestCaller rest, String path, HttpResponse<byte[]> before, Topology after) {
		String document = TopologyDocument.text(after);
		this.pending.put(path, document);
		HttpResponse<byte[]> saved = rest.put(path, document, TAG, RestCaller.tag(before));
		acknowledge(saved, path);
		return saved;
	}

	private synchronized void acknowledge(HttpResponse<byte[]> answer, String path) {
		assertThat(answer.statusCode()).isIn(200, 201);
		this.acknowledged.put(path, RestCaller.text(answer));
		this.pending.remove(path);
		this.saves++;
	}

	/**
	 * Opens the files of the dead console. A document that was on its way may be there in
	 * the place of the one before it, and then has to stay.
	 */
	private void assertEverythingIsThere() throws SQLException {
		Map<String, String> stored = documentsInTheDatabase();
		this.pending.forEach((path, document) -> {
			if (document.equals(stored.get(path))) {
				this.acknowledged.put(path, document);
			}
		});
		this.pending.clear();
		this.acknowledged
			.forEach((path, document) -> assertThat(stored).as("acknowledged and lost").containsEntry(path, document));
	}

	private Map<String, String> documentsInTheDatabase() throws SQLException {
		Map<String, String> documents = new HashMap<>();
		try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + this.folder.resolve("console"), "sa",
				""); Statement statement = database.createStatement()) {
			ResultSet rows = statement.executeQuery("select t.id, r.document from topology t"
					+ " join revision r on r.topology_id = t.id and r.number = t.revision");
			while (rows.next()) {
				documents.put(ROOT + "/" + rows.getLong(1), rows.getString(2));
			}
		}
		return documents;
	}

}
