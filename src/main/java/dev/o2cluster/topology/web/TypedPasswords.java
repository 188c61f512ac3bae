package dev.o2cluster.topology.web;

import java.util.Optional;

import dev.o2cluster.secret.SecretRef;
import dev.o2cluster.secret.SecretValue;
import dev.o2cluster.secret.SecretValues;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the passwords somebody typed out of a document and leaves references behind, so
 * that nothing else ever sees them there.
 */
final class TypedPasswords {

	private static final String PASSWORD = "password";

	private final SecretValues known;

	private SecretValues values = SecretValues.NONE;

	private TypedPasswords(SecretValues known) {
		this.known = known;
	}

	/**
	 * Takes passwords out.
	 * @param document the document, which is changed
	 * @param known values the topology has already; a typed one that is among them keeps
	 * its reference
	 * @return the values of the new references
	 */
	static SecretValues take(JsonNode document, SecretValues known) {
		TypedPasswords passwords = new TypedPasswords(known);
		document.path("externalDatabase").forEach(passwords::take);
		document.path("externalStorage").path("sources").forEach(passwords::take);
		document.path("externalStorage").path("types").forEach((sources) -> sources.forEach(passwords::take));
		return passwords.values;
	}

	private void take(JsonNode source) {
		if (source instanceof ObjectNode node && node.path(PASSWORD).isString()) {
			String typed = node.path(PASSWORD).stringValue();
			node.remove(PASSWORD);
			if (!typed.isEmpty()) {
				node.putObject(PASSWORD).put("secret", reference(typed).id());
			}
		}
	}

	private SecretRef reference(String typed) {
		Optional<SecretRef> old = this.known.with(this.values).refOf(typed);
		if (old.isPresent()) {
			return old.get();
		}
		SecretRef ref = SecretRef.random();
		this.values = this.values.with(ref, SecretValue.of(typed));
		return ref;
	}

}
