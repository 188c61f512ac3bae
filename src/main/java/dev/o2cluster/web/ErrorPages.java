package dev.o2cluster.web;

import java.time.Clock;

import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.stream.Stream;

import dev.o2cluster.outage.Outage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * What is shown when nothing else answers: a page that helps, or a problem document below
 * {@code /api}. Neither tells anything about the inside.
 */
@Controller
class ErrorPages implements ErrorController {

	private final ApiProblems problems;

	private final Clock clock;

	ErrorPages(ApiProblems problems, Clock clock) {
		this.problems = problems;
		this.clock = clock;
	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request) {
		HttpStatus status = status(request);
		if (ApiProblems.asked(request, ErrorPage.path(request))) {
			ProblemDetail problem = this.problems.of(status, misunderstood(request));
			ApiProblems.address(ErrorPage.path(request)).ifPresent(problem::setInstance);
			if (status.is5xxServerError()) {
				problem.setProperty("problem", ErrorPage.logged(status, request));
			}
			return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
		}
		return ErrorPage.of(status, request, this.clock.instant());
	}

	private static Optional<Misunderstanding> misunderstood(HttpServletRequest request) {
		return (request.getAttribute(DispatcherServlet.EXCEPTION_ATTRIBUTE) instanceof Throwable refusal)
				? Misunderstanding.of(refusal) : Optional.empty();
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
			boolean address = ApiProblems.address(ErrorPage.path(request)).isPresent();
			return Outage.of(failure)
				.map(Outage::status)
				.orElseGet(() -> address ? unreadable(failure) : HttpStatus.BAD_REQUEST);
		}
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : null;
		return (status != null) ? status : HttpStatus.NOT_FOUND;
	}

	/** Parameters and parts are read late, when nobody expects them to be unreadable. */
	private static HttpStatus unreadable(Throwable failure) {
		return refusalOf(failure).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	/** The answer to what cannot be read; empty for failures that are ours. */
	static Optional<HttpStatus> refusalOf(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.map(ErrorPages::refusal)
			.flatMap(Optional::stream)
			.findFirst();
	}

	private static Optional<HttpStatus> refusal(Throwable cause) {
		if (cause instanceof InvalidParameterException parameters) {
			return Optional.of(statusOf(parameters));
		}
		boolean unreadable = cause instanceof MultipartException || cause instanceof CharacterCodingException;
		return unreadable ? Optional.of(HttpStatus.BAD_REQUEST) : Optional.empty();
	}

	/** Tomcat tells a form that is too large from one that cannot be read. */
	static HttpStatus statusOf(InvalidParameterException ex) {
		HttpStatus status = HttpStatus.resolve(ex.getErrorCode());
		return (status != null) ? status : HttpStatus.BAD_REQUEST;
	}

}
