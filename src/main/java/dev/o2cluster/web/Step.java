package dev.o2cluster.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The steps of the wizard, in their order; each is a page of its own that opens at any
 * time.
 */
public enum Step {

	HOSTS, ROLES, SETTINGS, REVIEW, DELIVER, START;

	/**
	 * Finds a step.
	 * @param key its part of the page's address
	 * @return the step, if there is one
	 */
	public static Optional<Step> ofKey(String key) {
		return Arrays.stream(values()).filter((step) -> step.key().equals(key)).findFirst();
	}

	/**
	 * The step's part of the page's address and of message keys.
	 * @return such as {@code hosts}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
