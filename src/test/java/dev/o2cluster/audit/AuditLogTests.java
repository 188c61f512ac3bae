package dev.o2cluster.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The audit log is only added to: no statement of the program changes or removes an
 * entry.
 */
class AuditLogTests {

	@Test
	void onlyTheLogItselfNamesTheTableAndOnlyToAddAndRead() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			List<Path> naming = files.filter((file) -> file.toString().endsWith(".java"))
				.filter((file) -> read(file).contains("audit_entry"))
				.toList();
			// a backup reads every table, and a restore fills an empty console
			assertThat(naming).extracting((file) -> file.getFileName().toString())
				.containsExactlyInAnyOrder("AuditLog.java", "Backups.java");
			assertThat(naming).allSatisfy((file) -> assertThat(read(file)).doesNotContain("update audit_entry",
					"delete from audit_entry", "truncate"));
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).toLowerCase(Locale.ROOT);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
