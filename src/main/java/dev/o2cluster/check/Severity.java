package dev.o2cluster.check;

import java.util.Locale;

/**
 * How bad a problem is, worst first.
 */
public enum Severity {

	/**
	 * The cluster cannot work or loses data: no bundle is handed out, except as a draft.
	 */
	ERROR,

	/** Works, but not as most would expect; printed in the runbook. */
	WARNING,

	/** Worth knowing. */
	INFO;

	/**
	 * The severity's name in documents and message keys.
	 * @return such as {@code error}
	 */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
