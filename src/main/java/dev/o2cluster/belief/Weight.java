package dev.o2cluster.belief;

import java.util.Locale;

/**
 * What a statement means for the cluster, worst first.
 */
public enum Weight {

	/** A server does not start, or data is lost or split. */
	BREAKS,

	/** Works, but hardly as meant. */
	RISK,

	/** What the host takes for true. */
	FACT;

	/**
	 * The weight's name in documents and message keys.
	 * @return such as {@code breaks}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
