package dev.o2cluster.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

import dev.o2cluster.web.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose user was disabled, changed or signed out everywhere meanwhile, or
 * that is a day old; and leads whoever has a password made by the console to choose one.
 */
class CurrentUserFilter extends OncePerRequestFilter {

	static final Duration LONGEST_SESSION = Duration.ofHours(24);

	private static final String ACCOUNT = "/account";

	private final CurrentUsers users;

	private final ApiProblems problems;

	private final Clock clock;

	private final int timeout;

	CurrentUserFilter(CurrentUsers users, ApiProblems problems, Clock clock, Duration timeout) {
		this.users = users;
		this.problems = problems;
		this.clock = clock;
		this.timeout = (int) timeout.toSeconds();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof ConsoleUser user)) {
			chain.doFilter(request, response);
			return;
		}
		HttpSession session = request.getSession(false);
		if (session != null && ended(session, user)) {
			session.invalidate();
			SecurityContextHolder.clearContext();
			chain.doFilter(request, response);
			return;
		}
		if (session != null && session.getMaxInactiveInterval() != this.timeout) {
			// until now it was nobody's, and those end soon
			session.setMaxInactiveInterval(this.timeout);
		}
		String path = request.getRequestURI().substring(request.getContextPath().length());
		if (!user.mustChange() || free(path)) {
			chain.doFilter(request, response);
		}
		else if (path.startsWith("/api/")) {
			this.problems.write(request, response, HttpStatus.FORBIDDEN, "people.mustChange");
		}
		else {
			response.sendRedirect(request.getContextPath() + ACCOUNT);
		}
	}

	private boolean ended(HttpSession session, ConsoleUser user) {
		Duration age = Duration.ofMillis(this.clock.millis() - session.getCreationTime());
		return age.compareTo(LONGEST_SESSION) > 0 || this.users.find(user.getUsername())
			.filter((current) -> current.enabled() && current.epoch() == user.epoch())
			.isEmpty();
	}

	private static boolean free(String path) {
		return path.equals(ACCOUNT) || path.equals(ACCOUNT + "/password") || path.equals("/api/account/password")
				|| path.equals("/logout") || path.equals("/error") || path.startsWith("/css/")
				|| path.startsWith("/js/") || path.startsWith("/images/");
	}

}
