package dev.o2cluster.backup;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a backup says of itself; the last entry of its zip.
 *
 * @param format the form of the file
 * @param createdAt when it was made
 * @param schema the migrations the tables have gone through
 * @param tables its tables
 * @param key tells the right key of its secrets from a wrong one; {@code null} where
 * there are none
 */
record Manifest(int format, String createdAt, List<String> schema, List<Content> tables, @Nullable KeyProbe key) {

	/** The form this console writes and reads. */
	static final int FORMAT = 1;

	static final String PATH = "manifest.json";

	/** How many rows a table has here. */
	int rows(String table) {
		return this.tables.stream().filter((content) -> content.name().equals(table)).mapToInt(Content::rows).sum();
	}

	/**
	 * A table in a backup.
	 *
	 * @param name its name
	 * @param columns its columns in the order of the values of each row
	 * @param rows how many rows there are
	 */
	record Content(String name, List<Column> columns, int rows) {

		String path() {
			return "tables/" + this.name + ".jsonl";
		}

	}

	/**
	 * What only the right key opens.
	 *
	 * @param salt makes a key of a passphrase, in Base64
	 * @param probe the ciphertext, in Base64
	 */
	record KeyProbe(String salt, String probe) {

	}

}
