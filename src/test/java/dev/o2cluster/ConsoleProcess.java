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
 * The packaged console, run as operators run it: a process of its own.
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

	/**
	 * Starts the jar that the system property {@code console.jar} names. The first start
	 * in a folder unpacks it there and, when it is stopped, leaves an archive of classes
	 * that makes the later ones quick.
	 */
	static ConsoleProcess start(Path folder) throws IOException {
		Path jar = folder.resolve("app/console.jar");
		Path classes = folder.resolve("classes.jsa");
		if (!Files.exists(jar)) {
			Path packaged = Files.copy(Path.of(System.getProperty("console.jar")), folder.resolve("console.jar"));
			run(folder, "-Djarmode=tools", "-jar", packaged.toString(), "extract", "--destination",
					jar.getParent().toString())
				.await();
		}
		return run(folder, "-XX:TieredStopAtLevel=1", "-XX:+IgnoreUnrecognizedVMOptions",
				(Files.exists(classes) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=") + classes, "-jar",
				jar.toString(), "--server.port=0", "--spring.main.lazy-initialization=true",
				"--console.data-dir=" + folder.resolve("data"), "--console.admin-password=" + ConsoleTest.PASSWORD);
	}

	/**
	 * Starts the compiled classes, for tests that need no packaging, with a log in the
	 * data folder.
	 */
	static ConsoleProcess startClasses(Path folder, String... arguments) throws IOException {
		return run(folder.resolve("console.log"), List.of(), classes(folder, arguments));
	}

	/**
	 * Starts the compiled classes under another program, such as a shell that sets
	 * limits, with a log elsewhere.
	 */
	static ConsoleProcess startClassesUnder(List<String> program, Path folder, Path log) throws IOException {
		return run(log, program, classes(folder));
	}

	private static String[] classes(Path folder, String... arguments) {
		List<String> all = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
				"dev.o2cluster.ConsoleApplication", "--server.port=0", "--spring.main.lazy-initialization=true",
				"--console.data-dir=" + folder, "--console.admin-password=" + ConsoleTest.PASSWORD));
		all.addAll(List.of(arguments));
		return all.toArray(String[]::new);
	}

	private static ConsoleProcess run(Path folder, String... arguments) throws IOException {
		return run(folder.resolve("console.log"), List.of(), arguments);
	}

	private static ConsoleProcess run(Path log, List<String> before, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(before);
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of(arguments));
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
