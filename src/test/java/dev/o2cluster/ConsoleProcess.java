package dev.o2cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A console run as operators run it: a process of its own.
 */
final class ConsoleProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final Process process;

	private final Path log;

	private ConsoleProcess(Process process, Path log) {
		this.process = process;
		this.log = log;
	}

	/** Starts a console with its log in its data folder. */
	static ConsoleProcess start(Path folder, String... arguments) throws IOException {
		return start(folder, launch(), arguments);
	}

	/** Starts one as Java is told, with its log in its data folder. */
	static ConsoleProcess start(Path folder, List<String> launch, String... arguments) throws IOException {
		return run(List.of(), folder.resolve("console.log"), launch, console(folder, arguments));
	}

	/**
	 * Starts one under another program, such as a shell that sets limits, with a log
	 * elsewhere.
	 */
	static ConsoleProcess startUnder(List<String> program, Path folder, Path log) throws IOException {
		return run(program, log, launch(), console(folder));
	}

	/** The packaged console, or the compiled classes where nothing was packaged. */
	private static List<String> launch() throws IOException {
		return PackagedConsole.isThere() ? PackagedConsole.launch()
				: List.of("-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
						"dev.o2cluster.ConsoleApplication");
	}

	private static List<String> console(Path folder, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--spring.main.lazy-initialization=true",
				"--console.data-dir=" + folder, "--console.admin-password=" + ConsoleTest.PASSWORD));
		all.addAll(List.of(arguments));
		return all;
	}

	/** Runs Java. */
	static ConsoleProcess run(List<String> before, Path log, List<String> launch, List<String> arguments)
			throws IOException {
		List<String> command = new ArrayList<>(before);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
		command.addAll(launch);
		command.addAll(arguments);
		return new ConsoleProcess(
				new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
	}

	/** Waits until the console listens. */
	int port() {
		return Integer.parseInt(await(PORT).group(1));
	}

	/** Waits until the console lets its user in. */
	RestCaller rest() {
		RestCaller rest = new RestCaller(port());
		Instant end = Instant.now().plus(PATIENCE);
		while (rest.get("/api/topologies").statusCode() != 200) {
			pause(end);
		}
		return rest;
	}

	/** Waits until it ends by itself. */
	int exitCode() {
		await();
		return this.process.exitValue();
	}

	/** Stops it as the system does when it shuts down. */
	void stop() {
		this.process.destroy();
		await();
	}

	/** Ends it without a chance to write anything more. */
	void kill() {
		this.process.destroyForcibly();
		await();
	}

	@Override
	public void close() {
		kill();
	}

	private void await() {
		try {
			if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				throw new AssertionError("The console does not end: " + output());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private Matcher await(Pattern line) {
		Instant end = Instant.now().plus(PATIENCE);
		Matcher matcher = line.matcher(output());
		while (!matcher.find()) {
			pause(end);
			matcher = line.matcher(output());
		}
		return matcher;
	}

	private void pause(Instant end) {
		if (!this.process.isAlive() || Instant.now().isAfter(end)) {
			throw new AssertionError("The console does not start: " + output());
		}
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	String output() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
