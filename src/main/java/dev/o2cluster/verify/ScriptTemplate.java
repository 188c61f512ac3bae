package dev.o2cluster.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A script's constant part, with places for words, letters and checks.
 *
 * @param text the script
 */
record ScriptTemplate(String text) {

	static ScriptTemplate of(String name) {
		try (InputStream in = Objects.requireNonNull(ScriptTemplate.class.getResourceAsStream("/verify/" + name))) {
			return new ScriptTemplate(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", ""));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String fill(String words, String letters, String checks) {
		return this.text.replace("@say@\n", words).replace("@letters@\n", letters).replace("@checks@\n", checks);
	}

}
