package dev.o2cluster;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged console, unpacked once for all tests that start it, with an archive of its
 * classes that makes every start quick. Maven names the jar by the system property
 * {@code console.jar}, once it has just packaged it ({@code console.packaged}).
 */
final class PackagedConsole {

	private static boolean known;

	private PackagedConsole() {
	}

	static boolean isThere() {
		return Boolean.getBoolean("console.packaged");
	}

	/**
	 * What Java is told to run it.
	 * @return options, and the jar
	 */
	static synchronized List<String> launch() throws IOException {
		Path jar = Path.of(System.getProperty("console.jar"));
		Path folder = jar.resolveSibling("console-app-" + checksum(jar));
		List<String> unpacked = List.of("-jar", folder.resolve(jar.getFileName()).toString());
		Path classes = folder.resolve("classes.jsa");
		if (!known) {
			prepare(jar, folder, classes, unpacked);
			known = true;
		}
		return with("-XX:SharedArchiveFile=" + classes, unpacked);
	}

	/** Tests run in several processes: one prepares, the others wait. */
	private static void prepare(Path jar, Path folder, Path classes, List<String> unpacked) throws IOException {
		try (FileChannel file = FileChannel.open(jar.resolveSibling("console-app.lock"), StandardOpenOption.CREATE,
				StandardOpenOption.WRITE); var lock = file.lock()) {
			if (lock.isValid() && !Files.exists(classes)) {
				Path data = ConsoleTest.DataFolder.create();
				unpack(jar, folder, data.resolve("unpack.log"));
				try (ConsoleProcess console = ConsoleProcess.start(data,
						with("-XX:ArchiveClassesAtExit=" + classes, unpacked))) {
					console.rest();
					new PageVisitor(console.port()).signIn();
					console.stop();
				}
			}
		}
	}

	private static void unpack(Path jar, Path folder, Path log) throws IOException {
		ConsoleProcess tool = ConsoleProcess.run(List.of(), log, List.of("-Djarmode=tools", "-jar", jar.toString()),
				List.of("extract", "--force", "--destination", folder.toString()));
		assertThat(tool.exitCode()).as(tool.output()).isZero();
	}

	private static List<String> with(String archive, List<String> unpacked) {
		return List.of("-XX:+IgnoreUnrecognizedVMOptions", archive, unpacked.get(0), unpacked.get(1));
	}

	private static String checksum(Path jar) throws IOException {
		CRC32 checksum = new CRC32();
		checksum.update(Files.readAllBytes(jar));
		return Long.toHexString(checksum.getValue());
	}

}
