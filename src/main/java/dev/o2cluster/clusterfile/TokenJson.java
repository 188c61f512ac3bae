package dev.o2cluster.clusterfile;

import java.util.Optional;

import dev.o2cluster.json.JsonSyntaxException;
import dev.o2cluster.json.JsonText;
import dev.o2cluster.json.LenientJson;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Composes {@code token.json}. One {@code password} is enough: observed on O2OA 6.0.3, it
 * is the administrator's and that of the built-in database and file store.
 *
 * @param password the administrator's password; empty to keep the one there is
 * @param keyStorePassword the password of {@code config/keystore}; empty to keep the one
 * there is, which is O2OA's {@code 123456} where there never was another
 * @param keyManagerPassword the password of the key in it; empty likewise
 */
public record TokenJson(String password, String keyStorePassword, String keyManagerPassword) {

	/** The file's name. */
	public static final String NAME = "token.json";

	/**
	 * Writes the file. Members of the old file that are not composed here stay.
	 * @param old the file as it is
	 * @return the file's text
	 */
	public String text(Optional<String> old) {
		ObjectNode token = old.flatMap(TokenJson::read).orElseGet(JsonNodeFactory.instance::objectNode);
		put(token, "password", this.password);
		put(token, "sslKeyStorePassword", this.keyStorePassword);
		put(token, "sslKeyManagerPassword", this.keyManagerPassword);
		return JsonText.print(token);
	}

	/** Says nothing of the passwords, for logs. */
	@Override
	public String toString() {
		return NAME;
	}

	private static void put(ObjectNode token, String member, String value) {
		if (!value.isEmpty()) {
			token.put(member, value);
		}
	}

	private static Optional<ObjectNode> read(String text) {
		try {
			return (LenientJson.read(text).tree() instanceof ObjectNode token) ? Optional.of(token) : Optional.empty();
		}
		catch (JsonSyntaxException ex) {
			return Optional.empty();
		}
	}

}
