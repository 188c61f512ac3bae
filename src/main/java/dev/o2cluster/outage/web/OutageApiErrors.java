package dev.o2cluster.outage.web;

import java.io.UncheckedIOException;

import dev.o2cluster.outage.DiskFullException;
import dev.o2cluster.outage.Outage;
import dev.o2cluster.web.ApiProblems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers REST while nothing can be stored.
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageApiErrors {

	private final ApiProblems problems;

	OutageApiErrors(ApiProblems problems) {
		this.problems = problems;
	}

	@ExceptionHandler({ DiskFullException.class, DataAccessException.class, TransactionException.class,
			UncheckedIOException.class })
	ProblemDetail out(RuntimeException ex) {
		HttpStatusCode status = Outage.of(ex).map(Outage::status).orElseThrow(() -> ex);
		return this.problems.of(status, "api.status." + status.value());
	}

}
