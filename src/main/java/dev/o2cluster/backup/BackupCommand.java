package dev.o2cluster.backup;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.text.Texts;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Backup and restore from the command line, by the options {@code --console.backup} and
 * {@code --console.restore} with a file; the console ends afterwards.
 */
@Component
@Order(0)
class BackupCommand implements ApplicationRunner, ExitCodeGenerator {

	private final Backups backups;

	private final Environment environment;

	private final PrintStream out = System.out;

	private final PrintStream err = System.err;

	private int exitCode;

	BackupCommand(Backups backups, Environment environment) {
		this.backups = backups;
		this.environment = environment;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		Texts texts = Texts.of("backup", Locale.getDefault());
		try {
			file(arguments, "console.backup").ifPresent((file) -> {
				this.backups.write(file);
				this.out.println(texts.get("backup.command.made", file));
			});
			file(arguments, "console.restore").ifPresent((file) -> {
				this.backups.restore(file, Optional.ofNullable(this.environment.getProperty("console.restore-key")));
				this.out.println(texts.get("backup.command.restored", file));
			});
		}
		catch (BackupRefusedException ex) {
			this.err.println(texts.get(ex.key() + ".detail", ex.arguments()));
			this.exitCode = 1;
		}
	}

	private static Optional<Path> file(ApplicationArguments arguments, String option) {
		List<String> values = arguments.getOptionValues(option);
		return Optional.ofNullable(values).filter((given) -> !given.isEmpty()).map((given) -> Path.of(given.get(0)));
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

}
