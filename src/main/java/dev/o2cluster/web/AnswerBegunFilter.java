package dev.o2cluster.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Tells a page that waits for an address that its answer has begun. A browser says
 * nothing of a download, so the script names the address in a cookie, and the answer's
 * head takes that away.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class AnswerBegunFilter extends OncePerRequestFilter {

	private static final String ASKED = "asked";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Cookie asked = WebUtils.getCookie(request, ASKED);
		if (asked == null || !same(asked.getValue(), request.getRequestURI())) {
			chain.doFilter(request, response);
			return;
		}
		tell(response, "", 0);
		chain.doFilter(request, new Redirecting(response));
	}

	private static boolean same(String encoded, String address) {
		try {
			return URLDecoder.decode(encoded, StandardCharsets.UTF_8).equals(address);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static void tell(HttpServletResponse response, String value, long seconds) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(ASKED, value).path("/").maxAge(seconds).sameSite("Strict").build().toString());
	}

	/** Whoever is sent on waits for the next address. */
	private static final class Redirecting extends HttpServletResponseWrapper {

		private static final long PATIENCE = 600;

		Redirecting(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void sendRedirect(String location) throws IOException {
			String path = ApiProblems.address(location).map(URI::getRawPath).orElse("");
			tell(this, URLEncoder.encode(path, StandardCharsets.UTF_8), PATIENCE);
			super.sendRedirect(location);
		}

	}

}
