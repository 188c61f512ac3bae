package dev.o2cluster.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.o2cluster.content.Stretch;

/**
 * What all scripts for one shell have in common.
 *
 * @param start what stands before the checks
 * @param end what stands behind them
 */
record ScriptTemplate(Stretch start, String end) {

	private static final String CHECKS = "@checks@\n";

	/**
	 * Reads a template and fills in what is the same for all hosts.
	 * @param name its file name
	 * @param words the words of the script
	 * @param letters the letters of its codes
	 */
	static ScriptTemplate of(String name, String words, String letters) {
		String text = read(name).replace("@say@\n", words).replace("@letters@\n", letters);
		int checks = text.indexOf(CHECKS);
		return new ScriptTemplate(Stretch.common(text.substring(0, checks)), text.substring(checks + CHECKS.length()));
	}

	static String read(String name) {
		try (InputStream in = Objects.requireNonNull(ScriptTemplate.class.getResourceAsStream("/verify/" + name))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
