package dev.o2cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds {@code docs/security.md} to the tests it names.
 */
class SecurityDocumentTests {

	private static final Pattern REQUIREMENT = Pattern.compile("\\d+\\.\\d+\\.\\d+.*");

	private static final Pattern NAME = Pattern.compile("`([A-Za-z]+)(?:\\.([a-z][A-Za-z0-9]*))?`");

	private static final Set<String> WITHOUT = Set.of("none", "review", "this page", "see the decision on probes");

	private final Map<String, String> sources = sources();

	@Test
	void everyTestThatIsNamedExists() throws IOException {
		Set<String> missing = new TreeSet<>();
		List<String[]> rows = rows();
		for (String[] row : rows) {
			Matcher names = NAME.matcher(row[4]);
			while (names.find()) {
				if (!exists(names.group(1), names.group(2))) {
					missing.add(row[1].strip() + ": " + names.group());
				}
			}
		}
		assertThat(missing).isEmpty();
		assertThat(rows).hasSizeGreaterThan(50);
	}

	@Test
	void everyRequirementSaysHowItIsMetAndWhatShowsIt() throws IOException {
		assertThat(rows()).allSatisfy((row) -> {
			assertThat(row[3]).as(row[1]).isNotBlank();
			boolean named = NAME.matcher(row[4]).find() || WITHOUT.contains(row[4].strip())
					|| row[4].strip().startsWith("the same") || row[4].strip().startsWith("review");
			assertThat(named).as("%s is shown by %s", row[1], row[4]).isTrue();
		});
	}

	private boolean exists(String name, @Nullable String method) {
		if (Character.isLowerCase(name.charAt(0))) {
			return this.sources.values().stream().anyMatch((source) -> source.contains("void " + name + "("));
		}
		String source = this.sources.get(name.endsWith("IT") ? name.replaceFirst("IT$", "IntegrationTests") : name);
		return source != null && (method == null || source.contains("void " + method + "("));
	}

	private static List<String[]> rows() throws IOException {
		return Files.readAllLines(Path.of("docs/security.md"))
			.stream()
			.filter((line) -> line.startsWith("|"))
			.map((line) -> line.split("(?<!\\\\)\\|"))
			.filter((cells) -> cells.length > 4 && REQUIREMENT.matcher(cells[1].strip()).matches())
			.toList();
	}

	private static Map<String, String> sources() {
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			Map<String, String> sources = new HashMap<>();
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
			}
			return sources;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
