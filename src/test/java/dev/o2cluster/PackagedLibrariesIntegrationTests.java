package dev.o2cluster;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A class path is searched from its front, so the order of the libraries in the jar
 * decides how long a start looks for its classes.
 */
@EnabledIfSystemProperty(named = "console.jar", matches = ".+\\.jar")
class PackagedLibrariesIntegrationTests {

	private static final String FOLDER = "BOOT-INF/lib/";

	/** In the order of the pom, with what each brings along between them. */
	private static final List<String> MOST_CLASSES = List.of("hibernate-core", "h2", "jackson-databind", "spring-core",
			"spring-data-jpa", "tomcat-embed-core", "spring-boot", "thymeleaf", "spring-context", "spring-data-commons",
			"spring-web", "spring-beans", "spring-webmvc", "flyway-core", "spring-security-web",
			"spring-boot-autoconfigure");

	private static List<String> libraries = List.of();

	@BeforeAll
	static void listLibraries() throws IOException {
		try (JarFile jar = new JarFile(System.getProperty("console.jar"))) {
			libraries = jar.stream()
				.map(ZipEntry::getName)
				.filter((name) -> name.startsWith(FOLDER) && name.endsWith(".jar"))
				.map((name) -> name.substring(FOLDER.length()).replaceFirst("-\\d.*", ""))
				.toList();
		}
	}

	@Test
	void thoseWithMostClassesOfAStartComeFirst() {
		assertThat(libraries).containsSubsequence(MOST_CLASSES);
		assertThat(libraries.indexOf("spring-boot-autoconfigure")).isLessThan(libraries.size() / 3);
	}

	@Test
	void whatNoStartUsesIsNotThere() {
		assertThat(libraries).doesNotContain("byte-buddy", "aspectjweaver", "jaxb-runtime", "tomcat-embed-websocket",
				"micrometer-core");
	}

}
