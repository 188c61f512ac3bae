package dev.o2cluster.entry;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;

/**
 * The nginx of the tests, with one file of the console's in its configuration. Without an
 * nginx the tests are skipped, or fail where the system property {@code nginx.required}
 * is true.
 */
final class Nginx implements AutoCloseable {

	private final Path folder;

	private final Path program;

	private Process process;

	Nginx(Path folder, String config) throws IOException {
		this.program = executable().orElseThrow(Nginx::missing);
		this.folder = folder;
		Files.writeString(folder.resolve("o2oa.conf"), config);
		Files.writeString(folder.resolve("nginx.conf"), """
				user root;
				daemon off;
				pid %1$s/nginx.pid;
				error_log %1$s/error.log;
				events {
				}
				http {
				    access_log off;
				    client_body_temp_path %1$s/body;
				    proxy_temp_path %1$s/proxy;
				    fastcgi_temp_path %1$s/fastcgi;
				    uwsgi_temp_path %1$s/uwsgi;
				    scgi_temp_path %1$s/scgi;
				    include %1$s/o2oa.conf;
				}
				""".formatted(folder));
	}

	/** What {@code nginx -t} says; it ends in "test is successful" when all is well. */
	String check() throws IOException, InterruptedException {
		Process test = command("-t").start();
		String said = new String(test.getInputStream().readAllBytes());
		test.waitFor(20, TimeUnit.SECONDS);
		return said.strip();
	}

	/** Starts it, and waits for a port. */
	Nginx start(int port) throws IOException, InterruptedException {
		this.process = command().redirectOutput(this.folder.resolve("out.log").toFile()).start();
		for (int i = 0; i < 100 && this.process.isAlive(); i++) {
			try (Socket socket = new Socket()) {
				socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
				return this;
			}
			catch (IOException ex) {
				Thread.sleep(100);
			}
		}
		throw new IllegalStateException("nginx does not listen: " + Files.readString(this.folder.resolve("error.log")));
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private ProcessBuilder command(String... more) {
		String[] command = Stream
			.concat(Stream.of(this.program.toString(), "-e", this.folder.resolve("error.log").toString(), "-p",
					this.folder.toString(), "-c", this.folder.resolve("nginx.conf").toString()), Stream.of(more))
			.toArray(String[]::new);
		return new ProcessBuilder(command).redirectErrorStream(true);
	}

	private static Optional<Path> executable() {
		return Stream
			.of(System.getProperty("nginx.path"), "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx",
					"/opt/homebrew/bin/nginx")
			.filter(Objects::nonNull)
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static RuntimeException missing() {
		String message = "No nginx found: install it, or name it by the system property nginx.path";
		if (Boolean.getBoolean("nginx.required")) {
			return new IllegalStateException(message);
		}
		System.out.println("NGINX TESTS SKIPPED. " + message);
		return new TestAbortedException(message);
	}

	@Override
	public void close() {
		if (this.process != null) {
			this.process.destroy();
			this.process.onExit()
				.orTimeout(10, TimeUnit.SECONDS)
				.exceptionally((ex) -> this.process.destroyForcibly())
				.join();
		}
	}

}
