package dev.o2cluster.topology;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.secret.PassphraseKey;
import dev.o2cluster.secret.SealedSecrets;
import dev.o2cluster.secret.SecretValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A topology on its way from one console to another. Its document carries the values of
 * its secrets only when somebody asked for them with a passphrase; they stand in the
 * member {@code secrets}, sealed.
 *
 * @param topology the topology
 * @param secrets the values of its secrets, as far as they came along
 */
public record PortableTopology(Topology topology, SecretValues secrets) {

	/** The member of the document that holds the sealed values. */
	static final String PATH = "secrets";

	/**
	 * Reads a document.
	 * @param documents reads the topology itself
	 * @param text the JSON text
	 * @param passphrase opens its secrets; without it they are left behind
	 * @return the topology and its secrets
	 * @throws InvalidTopologyException if the text is not a topology, or the passphrase
	 * does not open its secrets
	 */
	public static PortableTopology read(TopologyDocument documents, String text, Optional<String> passphrase) {
		JsonNode sealed = secrets(text);
		if (sealed == null) {
			Topology topology = documents.read(text);
			if (passphrase.isPresent()) {
				throw refused("secrets.none");
			}
			return new PortableTopology(topology, SecretValues.NONE);
		}
		SealedSecrets secrets = SealedSecrets.read(sealed).orElseThrow(() -> refused("secrets.form"));
		Topology topology = documents.read(bare(text));
		SecretValues values = passphrase
			.map((phrase) -> secrets.open(phrase).orElseThrow(() -> refused("secrets.passphrase")))
			.orElse(SecretValues.NONE);
		return new PortableTopology(topology, values);
	}

	/**
	 * Writes the document with sealed secrets.
	 * @param passphrase what opens them again
	 * @return JSON as {@link TopologyDocument#text} writes it, and the sealed values
	 * @throws InvalidTopologyException if the passphrase is too short
	 */
	public String text(String passphrase) {
		if (passphrase.length() < PassphraseKey.MIN_LENGTH) {
			throw new InvalidTopologyException(
					List.of(DocumentProblem.of("passphrase", "secrets.short", PassphraseKey.MIN_LENGTH)));
		}
		ObjectNode document = TopologyDocument.tree(this.topology);
		document.set(PATH, SealedSecrets.seal(this.secrets, passphrase).tree());
		return JsonText.print(document);
	}

	private static @Nullable JsonNode secrets(String text) {
		try {
			return JsonText.parse(text).get(PATH);
		}
		catch (JsonSyntaxException ex) {
			// the document's own reader says where
			return null;
		}
	}

	private static JsonNode bare(String text) {
		try {
			ObjectNode document = (ObjectNode) JsonText.parse(text);
			document.remove(PATH);
			return document;
		}
		catch (JsonSyntaxException ex) {
			throw new IllegalStateException("It was JSON before", ex);
		}
	}

	private static InvalidTopologyException refused(String code) {
		return new InvalidTopologyException(List.of(DocumentProblem.of(PATH, code)));
	}

}
