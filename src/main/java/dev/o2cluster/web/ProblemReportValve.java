package dev.o2cluster.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.text.Texts;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers what Tomcat refuses before the console sees it, such as a header that cannot be
 * one: REST with a problem document, anything else with a page, in the user's language. A
 * page has both where Tomcat did not come as far as reading which.
 */
public class ProblemReportValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		boolean answered = response.getContentWritten() > 0 || !response.setErrorReported();
		if (response.getStatus() < HttpStatus.BAD_REQUEST.value() || answered) {
			return;
		}
		try {
			write(request, response);
		}
		catch (IOException | IllegalStateException ex) {
			// whoever asked does not listen any more
		}
	}

	private static void write(Request request, Response response) throws IOException {
		String path = String.valueOf(request.getRequestURI());
		String key = ApiProblems.keyOf(HttpStatus.valueOf(response.getStatus()));
		boolean rest = path.startsWith("/api/");
		response.setContentType(rest ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.getReporter().write(rest ? problem(request, response, key) : page(request, key));
		response.finishResponse();
	}

	private static String problem(Request request, Response response, String key) {
		Texts texts = Texts.of("api", languages(request).get(0));
		return JsonMapper.shared()
			.writeValueAsString(Map.of("status", response.getStatus(), "title", texts.get(key + ".title"), "detail",
					texts.get(key + ".detail")));
	}

	private static String page(Request request, String key) {
		List<Locale> locales = languages(request);
		StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
		page.append("<html lang=\"").append(tag(locales.get(0))).append("\">\n<head><meta charset=\"UTF-8\"><title>");
		page.append(escaped(locales.get(0), key + ".title")).append("</title></head>\n<body><main>\n");
		locales.forEach((locale) -> page.append("<section lang=\"")
			.append(tag(locale))
			.append("\"><h1>")
			.append(escaped(locale, key + ".title"))
			.append("</h1><p>")
			.append(escaped(locale, key + ".detail"))
			.append("</p></section>\n"));
		return page.append("</main></body>\n</html>\n").toString();
	}

	/** The headers may have been read in part only. */
	private static List<Locale> languages(Request request) {
		try {
			boolean known = request.getHeader("Accept-Language") != null;
			return known ? List.of(Languages.ofHeader(request)) : Texts.locales();
		}
		catch (RuntimeException ex) {
			return Texts.locales();
		}
	}

	private static String tag(Locale locale) {
		return locale.equals(Texts.CHINESE) ? "zh-CN" : "en";
	}

	private static String escaped(Locale locale, String key) {
		return HtmlUtils.htmlEscape(Texts.of("pages", locale).get("page." + key), "UTF-8");
	}

}
