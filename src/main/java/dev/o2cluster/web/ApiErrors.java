package dev.o2cluster.web;

import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.NameTakenException;
import dev.o2cluster.topology.store.RevisionNotFoundException;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.topology.store.TopologyNotFoundException;
import dev.o2cluster.topology.DocumentProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers every refusal of REST with a problem document in the caller's language.
 */
@RestControllerAdvice(annotations = RestController.class)
class ApiErrors extends ResponseEntityExceptionHandler {

	private final ApiProblems problems;

	ApiErrors(ApiProblems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ProblemDetail invalid(InvalidTopologyException ex) {
		boolean form = ex.problems().stream().anyMatch(DocumentProblem::form);
		return this.problems.of(form ? HttpStatus.BAD_REQUEST : HttpStatus.UNPROCESSABLE_CONTENT, ex.problems());
	}

	@ExceptionHandler
	ProblemDetail notFound(TopologyNotFoundException ex) {
		return this.problems.of(HttpStatus.NOT_FOUND, "api.noTopology", ex.id());
	}

	@ExceptionHandler
	ProblemDetail notFound(NotFoundException ex) {
		return this.problems.of(HttpStatus.NOT_FOUND, ex.key(), ex.arguments().toArray());
	}

	@ExceptionHandler
	ProblemDetail notFound(RevisionNotFoundException ex) {
		return this.problems.of(HttpStatus.NOT_FOUND, "history.noRevision", ex.topologyId(), ex.number());
	}

	@ExceptionHandler
	ProblemDetail taken(NameTakenException ex) {
		return this.problems.of(HttpStatus.CONFLICT, "api.nameTaken", ex.name());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> stale(StaleTopologyException ex) {
		ProblemDetail problem = this.problems.of(HttpStatus.PRECONDITION_FAILED, "api.stale", ex.current().revision(),
				ex.current().updatedBy());
		problem.setProperty("current", EntityTags.of(ex.current()));
		return ResponseEntity.status(HttpStatus.PRECONDITION_FAILED).eTag(EntityTags.of(ex.current())).body(problem);
	}

	@ExceptionHandler
	ProblemDetail missingMatch(PreconditionRequiredException ex) {
		return this.problems.of(HttpStatus.PRECONDITION_REQUIRED, "api.matchRequired");
	}

	@ExceptionHandler
	ProblemDetail tooLarge(BodyLimitFilter.BodyTooLargeException ex) {
		return this.problems.of(HttpStatus.CONTENT_TOO_LARGE, "api.tooLarge", BodyLimitFilter.MAX_BYTES / 1024 / 1024);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (ex.getCause() instanceof BodyLimitFilter.BodyTooLargeException large) {
			return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).body(tooLarge(large));
		}
		return super.handleHttpMessageNotReadable(ex, headers, status, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		ProblemDetail problem = this.problems.of(status, Misunderstanding.of(ex));
		return super.handleExceptionInternal(ex, problem, headers, status, request);
	}

}
