package dev.o2cluster.nodeconfig;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The seed pair's node files in every release line, byte for byte.
 */
class GoldenNodeFilesTests {

	@ParameterizedTest
	@ValueSource(strings = { "4", "5", "6", "7", "8" })
	void seedPairGivesTheGoldenNodeFiles(String release) throws IOException {
		Topology topology = SeedPair.of(release);
		NodeConfigs rendered = NodeConfigs.of(topology);
		assertThat(rendered.all()).hasSize(2);
		for (NodeConfig node : rendered.all()) {
			assertThat(node.text().getBytes(StandardCharsets.UTF_8)).as(node.fileName())
				.isEqualTo(golden(release, SeedPair.FIRST, "config/" + node.fileName()))
				.isEqualTo(golden(release, SeedPair.SECOND, "config/" + node.fileName()));
		}
	}

	@ParameterizedTest
	@CsvSource({ "4, false", "5, true", "6, true", "7, true", "8, true" })
	void hostWithoutCenterSaysSoWhereTheLineHasCenters(String release, boolean center) {
		NodeConfig second = NodeConfigs.of(SeedPair.of(release)).all().get(1);
		assertThat(second.content().has("center")).isEqualTo(center);
		assertThat(second.content().path("center").path("enable").asBoolean(false)).isFalse();
	}

	private static byte[] golden(String release, String host, String path) throws IOException {
		String name = "/golden/" + release + "/" + host + "/o2server/" + path;
		try (InputStream file = GoldenNodeFilesTests.class.getResourceAsStream(name)) {
			return Objects.requireNonNull(file, name).readAllBytes();
		}
	}

}
