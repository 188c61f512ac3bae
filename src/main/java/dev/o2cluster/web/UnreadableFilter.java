package dev.o2cluster.web;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses addresses and parameters that cannot be read, such as {@code /topologies;x=%zz}
 * or {@code ?name=%2}, which Tomcat lets through. Anybody may send them, and each would
 * leave several traces in the log.
 */
class UnreadableFilter extends OncePerRequestFilter {

	private final ApiProblems problems;

	UnreadableFilter(ApiProblems problems) {
		this.problems = problems;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!readable(request.getRequestURI())) {
			this.problems.refuse(request, response, HttpStatus.BAD_REQUEST, ApiProblems.keyOf(HttpStatus.BAD_REQUEST));
			return;
		}
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			Optional<HttpStatus> refusal = ErrorPages.refusalOf(ex);
			if (refusal.isEmpty() || response.isCommitted()) {
				throw ex;
			}
			response.sendError(refusal.get().value());
		}
	}

	private static boolean readable(String address) {
		try {
			PathContainer.parsePath(address);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
