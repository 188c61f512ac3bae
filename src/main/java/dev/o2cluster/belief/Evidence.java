package dev.o2cluster.belief;

import java.util.Locale;

import dev.o2cluster.release.Behaviour;
import dev.o2cluster.release.Behaviour.PrimaryBy;
import dev.o2cluster.release.Release;

/**
 * How well a reading rule is known.
 */
public enum Evidence {

	/** Seen on running servers of 6.0.3. */
	OBSERVED,

	/** Tried with the configuration classes of 6.0.3 alone. */
	TRIED,

	/** Read in O2OA's classes, not run. */
	READ;

	/**
	 * The evidence's name in documents and message keys.
	 * @return such as {@code observed}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Observations on 6.0.3 speak for 5.x to 7.1 only. */
	Evidence in(Release release) {
		Behaviour behaviour = release.behaviour();
		boolean covered = behaviour.primaryBy() == PrimaryBy.CENTER_ORDER && !behaviour.joinedHttpPort();
		return covered ? this : READ;
	}

}
