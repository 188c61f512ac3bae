package dev.o2cluster.web;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/**
 * Remembers the language and theme chosen by {@code ?language=} and {@code ?theme=} in
 * cookies, and tells every page, those of errors included, what its frame shows.
 */
class PreferenceInterceptor implements HandlerInterceptor {

	private static final String THEME = "theme";

	private static final Set<String> THEMES = Set.of("light", "dark", "system");

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String language = request.getParameter("language");
		if (language != null) {
			Locale locale = Languages.known(Locale.forLanguageTag(language));
			Objects.requireNonNull(RequestContextUtils.getLocaleResolver(request)).setLocale(request, response, locale);
		}
		String theme = request.getParameter(THEME);
		if (theme != null && THEMES.contains(theme)) {
			request.setAttribute(THEME, theme);
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(THEME, theme)
						.path("/")
						.maxAge(WebConfiguration.A_YEAR)
						.sameSite("Lax")
						.httpOnly(true)
						.build()
						.toString());
		}
		request.setAttribute(THEME, theme(request));
		request.setAttribute("steps", Step.values());
		request.setAttribute("user", request.getRemoteUser());
		request.setAttribute("admin", request.isUserInRole("ADMIN"));
		request.setAttribute("designer", request.isUserInRole("ADMIN") || request.isUserInRole("DESIGNER"));
		request.setAttribute("path", ErrorPage.here(request));
		return true;
	}

	private static String theme(HttpServletRequest request) {
		if (request.getAttribute(THEME) instanceof String chosen) {
			return chosen;
		}
		var cookie = WebUtils.getCookie(request, THEME);
		return (cookie != null && THEMES.contains(cookie.getValue())) ? cookie.getValue() : "system";
	}

}
