package dev.o2cluster.security;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Whoever sends a form after the session has ended is asked to sign in again, and comes
 * back to the page of that form, where the browser still has what was typed. The form
 * itself is never sent a second time: nobody knows any more who wrote it.
 */
class EndedSession implements AccessDeniedHandler {

	/** Where Spring Security looks for the page to go on with after signing in. */
	private static final String GO_ON = "SPRING_SECURITY_SAVED_REQUEST";

	private static final Pattern PAGE = Pattern.compile("(/topologies/\\d+)(?:/([a-z-]+)(/.*)?)?");

	/** Forms whose page is another one. */
	private static final Set<String> ACTIONS = Set.of("clone", "data-in-use", "delete", "merge", "own-form", "preview",
			"probes", "problems", "runs", "safe-fixes", "undo", "undo-edit");

	private final AccessDeniedHandler refused = new AccessDeniedHandlerImpl();

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException, ServletException {
		boolean page = String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).contains(MediaType.TEXT_HTML_VALUE);
		if (!page || SecurityContextHolder.getContext().getAuthentication() != null) {
			this.refused.handle(request, response, ex);
			return;
		}
		String root = request.getContextPath();
		String path = request.getRequestURI().substring(root.length());
		request.getSession().setAttribute(GO_ON, new SimpleSavedRequest(root + pageOf(path, request.getQueryString())));
		response.sendRedirect(root + "/login?ended");
	}

	/**
	 * The page that holds a form.
	 * @param path where the form is sent to
	 * @param query what stands behind it, if anything
	 * @return a path that can be opened
	 */
	static String pageOf(String path, @Nullable String query) {
		if (path.equals("/topologies") || path.startsWith("/topologies/preview")) {
			return "/topologies/new";
		}
		Matcher parts = PAGE.matcher(path);
		if (!parts.matches()) {
			return "/topologies";
		}
		String page = parts.group(2);
		return (page == null || ACTIONS.contains(page)) ? parts.group(1)
				: parts.group(1) + "/" + page + ((query != null) ? "?" + query : "");
	}

}
