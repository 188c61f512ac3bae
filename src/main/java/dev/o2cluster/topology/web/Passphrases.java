package dev.o2cluster.topology.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The passphrase of secrets as a request carries it: in a header, which no log of
 * addresses shows.
 */
final class Passphrases {

	/** The header's name. */
	static final String HEADER = "Secrets-Passphrase";

	private Passphrases() {
	}

	/** Headers are read as ISO 8859-1, and programs send UTF-8 in them. */
	static String ofHeader(String header) {
		byte[] bytes = header.getBytes(StandardCharsets.ISO_8859_1);
		String text = new String(bytes, StandardCharsets.UTF_8);
		return Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes) ? text : header;
	}

}
