package dev.o2cluster.web;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that says what went wrong, what to do and where to go on.
 */
public final class ErrorPage {

	private static final Logger LOGGER = LoggerFactory.getLogger(ErrorPage.class);

	/** What there is special advice for. */
	private static final Set<Integer> ADVISED = Set.of(403, 404, 405, 413, 429, 500, 503, 507);

	/** No letter or digit that is taken for another one. */
	private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 8;

	private static final SecureRandom RANDOM = new SecureRandom();

	private ErrorPage() {
	}

	/**
	 * The page of a refusal.
	 * @param status the answer's status
	 * @return the page
	 */
	static ModelAndView of(HttpStatus status) {
		ModelAndView page = new ModelAndView("error", status);
		page.addObject("status", status.value());
		page.addObject("reason", ApiProblems.keyOf(status));
		page.addObject("help", ADVISED.contains(status.value()) ? Integer.toString(status.value()) : "other");
		return page;
	}

	/**
	 * The page of a failure, which can be told to whoever reads the log.
	 * @param status the answer's status
	 * @param request what was asked for
	 * @param at when it failed
	 * @return the page
	 */
	public static ModelAndView of(HttpStatus status, HttpServletRequest request, Instant at) {
		ModelAndView page = of(status);
		if (status.is5xxServerError()) {
			page.addObject("at", at);
			page.addObject("address", path(request));
			page.addObject("problem", logged(status, request));
			page.addObject("ask", HttpMethod.GET.matches(method(request)));
		}
		return page;
	}

	/** Writes a failure down under a number that people can tell each other. */
	static String logged(HttpStatus status, HttpServletRequest request) {
		StringBuilder id = new StringBuilder();
		while (id.length() < LENGTH) {
			id.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
		}
		id.insert(LENGTH / 2, '-');
		LOGGER.error("Problem {}: {} {} is answered with {}", id, method(request), path(request), status.value());
		return id.toString();
	}

	/** The address that was asked for, also where an error page is made for it. */
	static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed != null) ? failed.toString() : request.getRequestURI();
	}

	/**
	 * Where the same can be looked at in another language or theme.
	 * @param request what is answered
	 * @return a path within the application; that of the list for a failed form, which an
	 * address alone does not bring back
	 */
	static String here(HttpServletRequest request) {
		boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
		return (failed && !HttpMethod.GET.matches(method(request))) ? "/topologies"
				: path(request).substring(request.getContextPath().length());
	}

	/** How it was asked for; error pages themselves are always got. */
	private static String method(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
		return (failed != null) ? failed.toString() : request.getMethod();
	}

}
