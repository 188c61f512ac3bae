package dev.o2cluster.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.o2cluster.json.Sha256;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.Surroundings;
import dev.o2cluster.topology.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SharedFiles} and {@link Mask}.
 */
class SharedFilesTests {

	private static final String TOKEN = "{\"password\": \"kurz\"}";

	private final SecretRef ref = SecretRef.random();

	private final Topology topology = SeedPair.of("6")
		.withSurroundings(Surroundings.NONE.withClusterFiles(List.of(ClusterFile.secret("token.json", this.ref),
				ClusterFile.open("keystore", new byte[] { 0, 1, 2 }))));

	private final HostBundle bundle = bundle(SecretValue.of(TOKEN));

	@Test
	void filesAreTheSameOnEveryHostAndInTheManifest() {
		ClusterBundle cluster = ClusterBundle.of(this.topology,
				SecretValues.NONE.with(this.ref, SecretValue.of(TOKEN)));
		for (var host : this.topology.hosts()) {
			HostBundle one = cluster.of(host);
			assertThat(file(one, "config/token.json").text()).isEqualTo(TOKEN);
			assertThat(file(one, "config/keystore").bytes()).containsExactly(0, 1, 2);
			assertThat(file(one, "MANIFEST.sha256").text()).contains(Sha256.of(TOKEN) + "  config/token.json\n",
					"  config/keystore\n", "  MANIFEST.seal\n");
		}
	}

	/**
	 * Otherwise the bundle's tag and the codes of verify would let passwords be tried.
	 */
	@Test
	void samePasswordHasAnotherFingerprintEachTime() {
		HostBundle other = bundle(SecretValue.of(TOKEN));
		assertThat(file(other, "config/token.json").sha256())
			.isEqualTo(file(this.bundle, "config/token.json").sha256());
		assertThat(other.fingerprint()).isNotEqualTo(this.bundle.fingerprint());
	}

	@Test
	void previewsMaskSecretsTheirChecksumsAndTheirSalts() {
		assertThat(this.bundle.files())
			.allSatisfy((file) -> assertThat(file.preview()).as(file.path()).doesNotContain("kurz", Sha256.of(TOKEN)));
		assertThat(file(this.bundle, "MANIFEST.seal").preview()).isEqualTo("••••••\n");
		assertThat(file(this.bundle, "config/keystore").preview()).isEmpty();
	}

	@Test
	void bundleWithoutSecretsHasNoSeal() {
		Topology open = this.topology
			.withSurroundings(Surroundings.NONE.withClusterFile(ClusterFile.open("person.json", new byte[0])));
		assertThat(ClusterBundle.of(open).of(open.hosts().get(0)).file("o2server/MANIFEST.seal")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{\"a\": \"x\", \"b\": [1, true]}|{\"a\":\"••••••\",\"b\":[\"••••••\",\"••••••\"]}",
					"{'a': {'b': null}}|{\"a\":{\"b\":\"••••••\"}}", "\"text\"|••••••", "MIICdQIBADAN|••••••",
					"{|••••••" })
	void maskShowsNamesAndNoValue(String content, String shown) {
		assertThat(Mask.of(content.getBytes(StandardCharsets.UTF_8)).replaceAll("\\s", "")).isEqualTo(shown);
	}

	private HostBundle bundle(SecretValue value) {
		return ClusterBundle.of(this.topology, SecretValues.NONE.with(this.ref, value))
			.of(this.topology.hosts().get(0));
	}

	private static BundleFile file(HostBundle bundle, String path) {
		return bundle.file("o2server/" + path).orElseThrow();
	}

}
