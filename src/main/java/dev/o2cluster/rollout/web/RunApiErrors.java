package dev.o2cluster.rollout.web;

import dev.o2cluster.rollout.ProbingOffException;
import dev.o2cluster.rollout.RunConflictException;
import dev.o2cluster.rollout.RunNotFoundException;
import dev.o2cluster.web.ApiProblems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers what runs and probes refuse with problem documents.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RunApiErrors {

	private final ApiProblems problems;

	RunApiErrors(ApiProblems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ProblemDetail conflict(RunConflictException ex) {
		return this.problems.of(HttpStatus.CONFLICT, ex.key(), ex.arguments().toArray());
	}

	@ExceptionHandler
	ProblemDetail notFound(RunNotFoundException ex) {
		return this.problems.of(HttpStatus.NOT_FOUND, ex.key(), ex.number());
	}

	@ExceptionHandler
	ProblemDetail bad(BadRunException ex) {
		return this.problems.of(HttpStatus.UNPROCESSABLE_CONTENT, ex.key(), ex.value());
	}

	@ExceptionHandler
	ProblemDetail off(ProbingOffException ex) {
		return this.problems.of(HttpStatus.CONFLICT, "probes.off", ex.topologyId());
	}

}
