package dev.o2cluster.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks at the data folder before anything else starts. A folder that cannot be written
 * would otherwise show much later: H2 opens such a database for reading only, and the
 * first save fails.
 */
class DataFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final String DATABASE = "console.mv.db";

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		Environment settings = context.getEnvironment();
		if (settings.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:file:")) {
			check(Path.of(settings.getProperty("console.data-dir", "./data")));
		}
	}

	/**
	 * Makes the folder, or looks whether it can be used.
	 * @param folder the data folder
	 * @throws DataFolderException if nothing could be stored in it
	 */
	static void check(Path folder) {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new DataFolderException("noFolder", folder);
		}
		try {
			Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new DataFolderException("notMade", folder);
		}
		Stream.of(folder, folder.resolve(DATABASE))
			.filter(Files::exists)
			.filter((path) -> !Files.isWritable(path))
			.findFirst()
			.ifPresent((path) -> {
				throw new DataFolderException("readOnly", path);
			});
	}

}
