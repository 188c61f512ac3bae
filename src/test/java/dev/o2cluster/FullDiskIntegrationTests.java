package dev.o2cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A console whose disk is full says so, keeps what it acknowledged, and goes on once
 * there is space again.
 */
class FullDiskIntegrationTests {

	private static final String ROOT = "/api/topologies";

	private static final int NO_SPACE = 507;

	private static final int MOST = 500;

	/** Every acknowledged document by path. */
	private final Map<String, String> acknowledged = new TreeMap<>();

	private final String document = TopologyDocument.text(SeedPair.of("6").withNote("n".repeat(1900)));

	@Test
	void fullDiskIsToldAndWorkGoesOnWhenThereIsSpaceAgain() throws Exception {
		Path disk = ConsoleTest.DataFolder.create();
		Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString()) == 0,
				"Needs root to mount a small disk");
		Path log = ConsoleTest.DataFolder.create().resolve("console.log");
		try (ConsoleProcess console = ConsoleProcess.startUnder(List.of("env"), disk, log)) {
			RestCaller rest = console.rest();
			Session session = new Session(console.port());
			session.signIn(ConsoleTest.USER, ConsoleTest.PASSWORD);
			assertThat(save(rest, "before").statusCode()).isEqualTo(201);

			Path filler = disk.resolve("filler");
			fill(filler);
			HttpResponse<byte[]> refused = save(rest, "refused");
			assertThat(refused.statusCode()).isEqualTo(NO_SPACE);
			assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
			assertThat(RestCaller.json(refused).get("detail").stringValue()).contains("full",
					"nothing of this request");
			Map<String, String> form = Map.of("name", "typed", "release", "6", "hosts", "192.168.77.[1-2]");
			HttpResponse<String> page = session.post("/topologies", form);
			assertThat(page.statusCode()).isEqualTo(NO_SPACE);
			assertThat(page.body()).contains("The disk is full", "192.168.77.[1-2]", "Send it again")
				.doesNotContain("Exception");
			assertThat(rest.get(ROOT).statusCode()).isIn(200, 503);

			Files.delete(filler);
			assertThat(save(rest, "after").statusCode()).isEqualTo(201);
			assertThat(session.post("/topologies", form).statusCode()).isEqualTo(302);
			assertNothingIsLost(rest);
		}
		finally {
			run("umount", "-l", disk.toString());
		}
	}

	/** What the guard does not foresee: the database itself cannot write. */
	@Test
	void failedWritesOfTheDatabaseLoseNothing() throws Exception {
		Assumptions.assumeTrue(run("sh", "-c", "ulimit -f 6144") == 0, "Needs a shell that limits files");
		Path folder = ConsoleTest.DataFolder.create();
		Path log = ConsoleTest.DataFolder.create().resolve("console.log");
		List<String> limited = List.of("sh", "-c", "ulimit -f 6144; exec \"$@\"", "sh");
		try (ConsoleProcess console = ConsoleProcess.startUnder(limited, folder, log)) {
			RestCaller rest = console.rest();
			int status = 201;
			for (int save = 0; status == 201 && save < MOST; save++) {
				status = save(rest, "save-" + save).statusCode();
			}
			assertThat(status).isIn(503, NO_SPACE);
			for (int save = 0; save < 10; save++) {
				assertThat(save(rest, "late-" + save).statusCode()).isIn(201, 503, NO_SPACE);
			}
			console.kill();
		}
		try (ConsoleProcess console = ConsoleProcess.start(folder)) {
			assertNothingIsLost(console.rest());
		}
	}

	private HttpResponse<byte[]> save(RestCaller rest, String name) {
		HttpResponse<byte[]> answer = rest.post(ROOT, this.document.replace("\"seed-pair\"", "\"" + name + "\""));
		if (answer.statusCode() == 201) {
			this.acknowledged.put(RestCaller.location(answer), RestCaller.text(answer));
		}
		return answer;
	}

	private void assertNothingIsLost(RestCaller rest) {
		assertThat(this.acknowledged).isNotEmpty();
		this.acknowledged.forEach((path, text) -> assertThat(RestCaller.text(rest.get(path))).isEqualTo(text));
	}

	private static void fill(Path filler) throws IOException {
		byte[] block = new byte[64 * 1024];
		try (OutputStream out = Files.newOutputStream(filler)) {
			while (true) {
				out.write(block);
			}
		}
		catch (IOException ex) {
			assertThat(Files.size(filler)).isPositive();
		}
	}

	private static int run(String... command) throws IOException, InterruptedException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
		}
		catch (IOException ex) {
			return -1;
		}
	}

}
