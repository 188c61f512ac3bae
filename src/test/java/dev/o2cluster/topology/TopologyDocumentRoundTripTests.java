package dev.o2cluster.topology;

import dev.o2cluster.nodeconfig.NodeConfig;
import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.release.Releases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Documents come back from reading as they went in, over random designs.
 */
class TopologyDocumentRoundTripTests {

	private static final int CASES = 500;

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	@ParameterizedTest
	@ValueSource(longs = { 20, 26, 11, 23, 7 })
	void documentReadAndWrittenAgainHasTheSameBytes(long seed) throws JsonSyntaxException {
		RandomTopologies random = new RandomTopologies(seed);
		for (int i = 0; i < CASES; i++) {
			Topology topology = random.next();
			String text = TopologyDocument.text(topology);
			Topology read = this.documents.read(text);
			assertThat(TopologyDocument.text(read)).isEqualTo(text);
			assertThat(TopologyDocument.text(this.documents.read(JsonText.parse(text)))).isEqualTo(text);
			assertThat(NodeConfigs.of(read).all()).extracting(NodeConfig::text)
				.isEqualTo(NodeConfigs.of(topology).all().stream().map(NodeConfig::text).toList());
		}
	}

}
