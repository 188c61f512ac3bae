package dev.o2cluster.web;

import java.util.Locale;

/**
 * The steps of the wizard, in their order; each is a page of its own that opens at any
 * time.
 */
public enum Step {

	HOSTS, ROLES, SETTINGS, REVIEW, DELIVER, START;

	/**
	 * The step's part of the page's address and of message keys.
	 * @return such as {@code hosts}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
