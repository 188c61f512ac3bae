package dev.o2cluster.startup;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a plan is for.
 */
public enum PlanKind {

	/** The first start of a cluster, or one after a full stop. */
	START,

	/** The stop of a whole cluster. */
	STOP,

	/** A restart host by host, so that the others keep serving. */
	ROLLING,

	/** The way from one design to another: hosts added, removed, the primary moved. */
	CHANGE;

	/**
	 * The kind's name in addresses, documents and message keys.
	 * @return such as {@code start}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a kind by its key.
	 * @param key a key, such as {@code stop}
	 * @return the kind, if there is one
	 */
	public static Optional<PlanKind> ofKey(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key().equals(key)).findFirst();
	}

}
