package dev.o2cluster.merge.web;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The page a late save came from, to go back to.
 *
 * @param step the page's name below the topology
 * @param host the host it edits; empty for the whole cluster
 */
record SaveOrigin(String step, String host) {

	private static final Set<String> FORMS = Set.of("hosts", "roles", "settings", "overrides", "sample",
			"cluster-files", "external-database", "external-storage", "entry", "service-units", "one-line");

	private static final Pattern PAGE = Pattern.compile("/topologies/\\d+/([a-z-]+)");

	/** Only pages with a form are gone back to; from anywhere else leads the review. */
	static SaveOrigin of(String step, String host) {
		return FORMS.contains(step) ? new SaveOrigin(step, host) : new SaveOrigin("review", "");
	}

	static SaveOrigin of(HttpServletRequest request) {
		Matcher page = PAGE.matcher(request.getRequestURI());
		return of(page.find() ? page.group(1) : "", Objects.requireNonNullElse(request.getParameter("host"), ""));
	}

}
