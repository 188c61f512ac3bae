package dev.o2cluster;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.TopologyDocument;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the packaged console has acknowledged is there after it ended, however it ended.
 */
@EnabledIfSystemProperty(named = "console.jar", matches = ".+\\.jar")
class RestartIntegrationTests {

	private static final String ROOT = "/api/topologies";

	private static final int KILLS = 3;

	private static final int WRITERS = 3;

	/** How many saves are acknowledged before a kill: more each time. */
	private static final int LEAST_SAVES = 3;

	private final Topology pair = SeedPair.of("6");

	private final Path folder = ConsoleTest.DataFolder.create();

	/** Every acknowledged state by path: its tag and its document. */
	private final Map<String, Map.Entry<String, String>> acknowledged = new ConcurrentHashMap<>();

	@Test
	void nothingAcknowledgedIsLost() throws Exception {
		byte[] zip;
		try (ConsoleProcess console = ConsoleProcess.start(this.folder)) {
			RestCaller rest = console.rest();
			HttpResponse<byte[]> created = rest.post(ROOT, TopologyDocument.text(this.pair));
			acknowledge(RestCaller.location(created), created, 201);
			acknowledge(
					RestCaller.location(created), rest.put(RestCaller.location(created),
							TopologyDocument.text(this.pair.withNote("second")), "If-Match", RestCaller.tag(created)),
					200);
			zip = rest.get(RestCaller.location(created) + "/bundle.zip").body();
			console.stop();
		}
		for (int kill = 0; kill < KILLS; kill++) {
			try (ConsoleProcess console = ConsoleProcess.start(this.folder)) {
				RestCaller rest = console.rest();
				assertEverythingIsThere(rest);
				assertThat(rest.get(ROOT + "/1/bundle.zip").body()).isEqualTo(zip);
				saveUntilKilled(console, rest, kill);
			}
		}
		assertThat(documentsInTheDatabase()).containsExactlyInAnyOrderEntriesOf(documentsAcknowledged());
	}

	/**
	 * Kills the console the moment a save is acknowledged, while others are on their way.
	 */
	private void saveUntilKilled(ConsoleProcess console, RestCaller rest, int kill) throws InterruptedException {
		CountDownLatch enough = new CountDownLatch(LEAST_SAVES + kill);
		ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
		for (int writer = 0; writer < WRITERS; writer++) {
			String name = "kill-" + kill + "-writer-" + writer + "-save-";
			writers.submit(() -> {
				for (int save = 0; true; save++) {
					HttpResponse<byte[]> created = rest.post(ROOT,
							TopologyDocument.text(this.pair.withName(name + save)));
					acknowledge(RestCaller.location(created), created, 201);
					enough.countDown();
				}
			});
		}
		assertThat(enough.await(1, TimeUnit.MINUTES)).isTrue();
		console.kill();
		writers.shutdownNow();
		assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
	}

	private void acknowledge(String path, HttpResponse<byte[]> answer, int status) {
		assertThat(answer.statusCode()).isEqualTo(status);
		this.acknowledged.put(path, Map.entry(RestCaller.tag(answer), RestCaller.text(answer)));
	}

	private void assertEverythingIsThere(RestCaller rest) {
		Map<String, Map.Entry<String, String>> found = new TreeMap<>();
		for (String path : this.acknowledged.keySet()) {
			HttpResponse<byte[]> read = rest.get(path);
			assertThat(read.statusCode()).as("%s, acknowledged and lost", path).isEqualTo(200);
			found.put(path, Map.entry(RestCaller.tag(read), RestCaller.text(read)));
		}
		assertThat(found).containsExactlyInAnyOrderEntriesOf(this.acknowledged);
	}

	private Map<String, String> documentsAcknowledged() {
		Map<String, String> documents = new TreeMap<>();
		this.acknowledged.forEach((path, state) -> documents.put(path, state.getValue()));
		return documents;
	}

	/**
	 * Opens the files of the dead console and reads what was acknowledged, and only that.
	 */
	private Map<String, String> documentsInTheDatabase() throws SQLException {
		Map<String, String> documents = new TreeMap<>();
		try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + this.folder.resolve("data/console"),
				"sa", ""); Statement statement = database.createStatement()) {
			ResultSet rows = statement.executeQuery("select t.id, r.document from topology t"
					+ " join revision r on r.topology_id = t.id and r.number = t.revision");
			while (rows.next()) {
				documents.put(ROOT + "/" + rows.getLong(1), rows.getString(2));
			}
		}
		documents.keySet().retainAll(this.acknowledged.keySet());
		return documents;
	}

}
