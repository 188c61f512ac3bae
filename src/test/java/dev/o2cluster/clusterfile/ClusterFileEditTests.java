package dev.o2cluster.clusterfile;

import java.nio.charset.StandardCharsets;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.ClusterFile;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.SeedPair;
import dev.o2cluster.topology.TopologyDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClusterFileEdit}.
 */
class ClusterFileEditTests {

	private static final byte[] CONTENT = "geheim".getBytes(StandardCharsets.UTF_8);

	private final ClusterFileEdit none = ClusterFileEdit.of(SeedPair.of("6"));

	private final ClusterFileEdit secret = this.none.put("token.json", CONTENT, true, SecretValues.NONE);

	@Test
	void secretFileIsAReferenceWithItsValueBeside() {
		assertThat(this.secret.values().find(ref(this.secret)).orElseThrow().bytes()).isEqualTo(CONTENT);
		assertThat(TopologyDocument.text(this.secret.topology())).doesNotContain("geheim");
	}

	@Test
	void openFileIsInTheDesignAlone() {
		ClusterFileEdit open = this.none.put("person.json", CONTENT, false, SecretValues.NONE);
		assertThat(open.values().isEmpty()).isTrue();
		assertThat(TopologyDocument.text(open.topology())).contains("\"text\": \"geheim\"");
	}

	@Test
	void sameContentAgainChangesNothing() {
		ClusterFileEdit again = ClusterFileEdit.of(this.secret.topology());
		assertThat(again.put("token.json", CONTENT, true, this.secret.values())).isSameAs(again);
	}

	@Test
	void newContentHasANewReference() {
		ClusterFileEdit other = ClusterFileEdit.of(this.secret.topology())
			.put("token.json", new byte[] { 1 }, true, this.secret.values());
		assertThat(ref(other)).isNotEqualTo(ref(this.secret));
	}

	@Test
	void contentWhoseValueIsMissingIsGivenAgain() {
		ClusterFileEdit other = ClusterFileEdit.of(this.secret.topology())
			.put("token.json", CONTENT, true, SecretValues.NONE);
		assertThat(ref(other)).isNotEqualTo(ref(this.secret));
		assertThat(other.values().has(ref(other))).isTrue();
	}

	@Test
	void openFileThatBecomesSecretLeavesTheDesign() {
		ClusterFileEdit open = this.none.put("x.json", CONTENT, false, SecretValues.NONE);
		ClusterFileEdit hidden = open.put("x.json", CONTENT, true, SecretValues.NONE);
		assertThat(TopologyDocument.text(hidden.topology())).doesNotContain("geheim");
	}

	@Test
	void tooLargeSecretIsRefused() {
		assertThatExceptionOfType(InvalidTopologyException.class)
			.isThrownBy(() -> this.none.put("keystore", new byte[ClusterFile.MAX_BYTES + 1], true, SecretValues.NONE));
	}

	@Test
	void removedFileIsGone() {
		assertThat(this.secret.remove("token.json").topology()).isEqualTo(this.none.topology());
	}

	private static SecretRef ref(ClusterFileEdit edit) {
		return edit.topology().surroundings().clusterFile("token.json").orElseThrow().secret().orElseThrow();
	}

}
