package dev.o2cluster.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.o2cluster.topology.DocumentProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Makes the problem documents (RFC 9457) that REST answers with, in the caller's
 * language.
 */
@Component
public class ApiProblems {

	private final Messages messages;

	private final JsonMapper json;

	ApiProblems(Messages messages, JsonMapper json) {
		this.messages = messages;
		this.json = json;
	}

	/**
	 * A problem document.
	 * @param status the answer's status
	 * @param key key of its messages: the title under {@code .title}, the detail under
	 * {@code .detail}
	 * @param arguments what the detail names
	 * @return the document
	 */
	public ProblemDetail of(HttpStatusCode status, String key, Object... arguments) {
		return of(LocaleContextHolder.getLocale(), status, key, arguments);
	}

	/**
	 * A problem document about a request that was not understood.
	 * @param status the answer's status
	 * @param reason what is known of it; empty to say what the status means
	 * @return the document
	 */
	ProblemDetail of(HttpStatusCode status, Optional<Misunderstanding> reason) {
		return reason.map((known) -> of(status, known.key(), known.arguments().toArray()))
			.orElseGet(() -> of(status, keyOf(status)));
	}

	/**
	 * A message as a detail names it.
	 * @param locale the language
	 * @param key the message's key
	 * @param arguments what it names
	 * @return the text
	 */
	public String text(Locale locale, String key, Object... arguments) {
		return this.messages.get(locale, key, arguments);
	}

	/**
	 * A problem document about an input, with every member at fault.
	 * @param status the answer's status
	 * @param problems what is wrong
	 * @return the document; its member {@code errors} lists path, code and message
	 */
	public ProblemDetail of(HttpStatusCode status, List<DocumentProblem> problems) {
		Locale locale = LocaleContextHolder.getLocale();
		List<InputError> errors = problems.stream()
			.map((problem) -> new InputError(problem.path(), problem.code(), this.messages.get(locale, problem)))
			.toList();
		ProblemDetail document = of(locale, status, "api.invalid", errors.size(), errors.get(0).message());
		document.setProperty("errors", errors);
		return document;
	}

	/**
	 * Refuses a request where no controller can: REST with a problem document, pages with
	 * the error page of the status.
	 * @param request the refused request
	 * @param response where to write
	 * @param status the answer's status
	 * @param key key of the problem's messages
	 * @param arguments what the detail names
	 * @throws IOException if writing fails
	 */
	void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key,
			Object... arguments) throws IOException {
		if (asked(request, request.getRequestURI())) {
			write(request, response, status, key, arguments);
		}
		else {
			response.sendError(status.value());
		}
	}

	/**
	 * Writes a problem document where no controller can.
	 * @param request the refused request
	 * @param response where to write
	 * @param status the answer's status
	 * @param key key of its messages
	 * @param arguments what the detail names
	 * @throws IOException if writing fails
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key,
			Object... arguments) throws IOException {
		ProblemDetail document = of(Languages.ofHeader(request), status, key, arguments);
		address(request.getRequestURI()).ifPresent(document::setInstance);
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding(StandardCharsets.UTF_8.name());
		this.json.writeValue(response.getOutputStream(), document);
	}

	/**
	 * The address a problem document is about.
	 * @param path the address as it was sent
	 * @return the address; empty where it is none, such as one that ends with a bare
	 * {@code %}
	 */
	static Optional<URI> address(String path) {
		try {
			return Optional.of(new URI(path));
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Tells programs from people.
	 * @param request what was asked for
	 * @param path the address as it was sent
	 * @return whether it is an address of REST
	 */
	static boolean asked(HttpServletRequest request, String path) {
		String root = request.getContextPath() + "/api";
		return path.equals(root) || path.startsWith(root + "/");
	}

	/**
	 * The messages of a bare status.
	 * @param status the answer's status
	 * @return key of its messages
	 */
	static String keyOf(HttpStatusCode status) {
		return switch (status.value()) {
			case 400, 401, 403, 404, 405, 406, 413, 415, 429, 503, 507 -> "api.status." + status.value();
			default -> status.is4xxClientError() ? "api.status.400" : "api.status.500";
		};
	}

	private ProblemDetail of(Locale locale, HttpStatusCode status, String key, Object... arguments) {
		ProblemDetail document = ProblemDetail.forStatusAndDetail(status,
				this.messages.get(locale, key + ".detail", arguments));
		document.setTitle(this.messages.get(locale, key + ".title"));
		return document;
	}

	/**
	 * One member at fault.
	 *
	 * @param path the member, such as {@code hosts[1].address}
	 * @param code what is wrong, for programs
	 * @param message what is wrong and what to do, for people
	 */
	record InputError(String path, String code, String message) {

	}

}
