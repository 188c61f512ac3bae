package dev.o2cluster.external;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A database product O2OA picks a driver for, by the beginning of its URL.
 *
 * @param id its short name in documents
 * @param name what people call it
 * @param port the port it usually listens on
 * @param url the form of its URL, with names in braces
 * @param separator what stands between the URL and its parameters
 * @param usualParameters parameters O2OA's own sample gives it
 * @param names what the name in its URL stands for
 * @param usualServer the server name its URL needs besides; empty where it needs none
 * @param known ids of the release lines whose classes know it
 * @param evidence how its URL is known
 */
public record DatabaseProduct(String id, String name, int port, String url, String separator, String usualParameters,
		Named names, String usualServer, List<String> known, Evidence evidence) {

	/** What the name in a URL stands for. */
	public enum Named {

		@JsonProperty("database")
		DATABASE,

		@JsonProperty("service")
		SERVICE,

		@JsonProperty("schema")
		SCHEMA;

		/**
		 * Its name in message keys.
		 * @return such as {@code database}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** How the form of a URL is known. */
	public enum Evidence {

		/** It stands in O2OA's own sample. */
		@JsonProperty("sample")
		SAMPLE,

		/**
		 * O2OA's class {@code SlicePropertiesBuilder} knows its beginning; the rest is
		 * the driver's.
		 */
		@JsonProperty("prefix")
		PREFIX,

		/** Nobody tried it with O2OA yet, as far as the console knows. */
		@JsonProperty("unverified")
		UNVERIFIED;

		/**
		 * Its name in message keys.
		 * @return such as {@code prefix}
		 */
		public String key() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	public DatabaseProduct {
		known = List.copyOf(known);
	}

	/**
	 * Tells whether the URL also names a server.
	 * @return whether it does, as for Informix
	 */
	public boolean needsServer() {
		return this.url.contains("{server}");
	}

	/**
	 * The beginning O2OA knows the product by.
	 * @return such as {@code jdbc:mysql:}
	 */
	public String prefix() {
		return this.url.substring(0, this.url.indexOf(':', "jdbc:".length()) + 1);
	}

}
