package dev.o2cluster.rollout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a run is.
 */
public enum RunState {

	/** Steps can be ticked. */
	RUNNING,

	/** Nobody may tick until it is resumed. */
	PAUSED,

	/** Given up; kept for the record. */
	ABORTED,

	/** Every step is done or skipped. */
	FINISHED;

	/**
	 * The state's name in addresses, documents and message keys.
	 * @return such as {@code running}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a state by its key.
	 * @param key a key, such as {@code paused}
	 * @return the state, if there is one
	 */
	public static Optional<RunState> ofKey(String key) {
		return Arrays.stream(values()).filter((state) -> state.key().equals(key)).findFirst();
	}

}
