package dev.o2cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code compose.yaml}: what can be said of it without an engine.
 */
class ComposeFileTests {

	private final Map<String, Map<String, Map<String, Object>>> compose = read();

	@Test
	void bothConsolesAreTheSameAndUseTheProfile() {
		Map<String, Map<String, Object>> services = this.compose.get("services");
		assertThat(services.get("console-1")).isEqualTo(services.get("console-2"));
		assertThat(services.get("console-1").get("environment")).asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsEntry("SPRING_PROFILES_ACTIVE", "postgres");
	}

	@Test
	void noPasswordStandsInTheFile() {
		this.compose.get("services").forEach((service, settings) -> {
			Map<?, ?> environment = (Map<?, ?>) settings.getOrDefault("environment", Map.of());
			environment.forEach((name, value) -> {
				if (name.toString().matches(".*(PASSWORD|KEY)")) {
					assertThat(value.toString()).as("%s of %s", name, service).startsWith("${").contains(":?");
				}
			});
		});
	}

	@Test
	void onlyTheProxyIsReachable() {
		this.compose.get("services")
			.forEach((service, settings) -> assertThat(settings.containsKey("ports"))
				.isEqualTo(service.equals("proxy")));
	}

	private static Map<String, Map<String, Map<String, Object>>> read() {
		try {
			return new Yaml().load(Files.readString(Path.of("compose.yaml")));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
