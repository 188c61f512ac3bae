package dev.o2cluster.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes a personal access token from the header {@code Authorization: Bearer}.
 */
class BearerFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private final CurrentUsers users;

	private final AuthenticationEntryPoint refused;

	BearerFilter(CurrentUsers users, AuthenticationEntryPoint refused) {
		this.users = users;
		this.refused = refused;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !isToken(header)) {
			chain.doFilter(request, response);
			return;
		}
		Optional<Authentication> who = this.users.ofToken(header.substring(SCHEME.length()).strip());
		if (who.isEmpty()) {
			this.refused.commence(request, response, new BadCredentialsException("No such token"));
			return;
		}
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(who.get());
		SecurityContextHolder.setContext(context);
		chain.doFilter(request, response);
	}

	/**
	 * Tells a token from a password.
	 * @param header the header {@code Authorization}
	 * @return whether it holds a token
	 */
	static boolean isToken(String header) {
		return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
	}

}
