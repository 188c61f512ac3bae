package dev.o2cluster.rollout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a step of a run is.
 */
public enum StepState {

	/** Something before it is not done yet. */
	WAITING,

	/** Everything before it is done. */
	READY,

	DONE, FAILED, SKIPPED;

	/**
	 * The state's name in documents and message keys.
	 * @return such as {@code done}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Tells whether later steps may follow.
	 * @return whether the step needs nothing more
	 */
	public boolean over() {
		return this == DONE || this == SKIPPED;
	}

	/**
	 * Finds a state by its key.
	 * @param key a key, such as {@code done}
	 * @return the state, if there is one
	 */
	public static Optional<StepState> ofKey(String key) {
		return Arrays.stream(values()).filter((state) -> state.key().equals(key)).findFirst();
	}

}
