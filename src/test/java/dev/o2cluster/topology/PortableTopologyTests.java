package dev.o2cluster.topology;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

import dev.o2cluster.bundle.BundleWriter;
import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.release.Releases;
import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PortableTopology}.
 */
class PortableTopologyTests {

	private static final String PASSPHRASE = "eine lange Reise";

	private static final String PASSWORD = "Tr0ub4dor&3";

	private final TopologyDocument documents = new TopologyDocument(Releases.catalog());

	private final SecretRef ref = SecretRef.random();

	private final SecretValues values = SecretValues.NONE.with(this.ref,
			SecretValue.of("{\"password\": \"" + PASSWORD + "\"}"));

	private final Topology topology = SeedPair.of("6")
		.withSurroundings(Surroundings.NONE.withClusterFiles(List.of(ClusterFile.secret("token.json", this.ref))));

	private final String sealed = new PortableTopology(this.topology, this.values).text(PASSPHRASE);

	@Test
	void passphraseBringsTheSecretsAndTheSameBundles() {
		PortableTopology read = PortableTopology.read(this.documents, this.sealed, Optional.of(PASSPHRASE));
		assertThat(read.topology()).isEqualTo(this.topology);
		assertThat(read.secrets().find(this.ref)).isEqualTo(this.values.find(this.ref));
		for (Host host : this.topology.hosts()) {
			assertThat(BundleWriter.bytes(ClusterBundle.of(read.topology(), read.secrets()).of(host)))
				.isEqualTo(BundleWriter.bytes(ClusterBundle.of(this.topology, this.values).of(host)));
		}
	}

	@Test
	void withoutThePassphraseTheSecretsStayBehindAndAreMissed() {
		PortableTopology read = PortableTopology.read(this.documents, this.sealed, Optional.empty());
		assertThat(read.secrets().isEmpty()).isTrue();
		ClusterBundle cluster = ClusterBundle.of(read.topology(), read.secrets());
		assertThat(cluster.draft()).isTrue();
		assertThat(cluster.problems().get(0).id()).isEqualTo("secret-missing");
		assertThat(cluster.problems().get(0).field()).isEqualTo("clusterFiles[token.json]");
		assertThat(cluster.of(this.topology.hosts().get(0)).file("o2server/config/token.json")).isEmpty();
	}

	@Test
	void sealedDocumentTellsNothingOfThem() {
		String again = new PortableTopology(this.topology, this.values).text(PASSPHRASE);
		assertThat(again).isNotEqualTo(this.sealed);
		assertThat(this.sealed).doesNotContain(PASSWORD, PASSPHRASE,
				Base64.getEncoder().encodeToString(PASSWORD.getBytes()).substring(0, 12));
	}

	@Test
	void wrongPassphraseIsRefused() {
		assertThat(refusal(this.sealed, "eine kurze Reise")).isEqualTo("secrets secrets.passphrase");
	}

	@Test
	void changedCiphertextIsRefused() {
		String start = this.sealed.replaceFirst("(?s).*\"sealed\": \"(.{8}).*", "$1");
		String changed = this.sealed.replace(start, start.startsWith("AAAA") ? "BBBBBBBB" : "AAAAAAAA");
		assertThat(refusal(changed, PASSPHRASE)).isEqualTo("secrets secrets.passphrase");
	}

	@Test
	void passphraseForADocumentWithoutSecretsIsRefused() {
		assertThat(refusal(TopologyDocument.text(this.topology), PASSPHRASE)).isEqualTo("secrets secrets.none");
	}

	@Test
	void secretsOfAnotherFormAreRefused() {
		assertThat(refusal(this.sealed.replace("600000", "2000000000"), PASSPHRASE)).isEqualTo("secrets secrets.form");
		assertThat(refusal(this.sealed.replace("AES-256-GCM", "ROT13"), PASSPHRASE)).isEqualTo("secrets secrets.form");
	}

	@Test
	void shortPassphraseIsRefused() {
		try {
			new PortableTopology(this.topology, this.values).text("elf Zeichen");
			assertThat(false).as("refused").isTrue();
		}
		catch (InvalidTopologyException ex) {
			assertThat(ex.problems()).extracting(DocumentProblem::code).containsExactly("secrets.short");
		}
	}

	private String refusal(String text, String passphrase) {
		try {
			PortableTopology.read(this.documents, text, Optional.of(passphrase));
			return "none";
		}
		catch (InvalidTopologyException ex) {
			return ex.problems().get(0).path() + " " + ex.problems().get(0).code();
		}
	}

}
