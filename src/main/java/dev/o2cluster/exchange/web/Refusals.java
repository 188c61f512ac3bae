package dev.o2cluster.exchange.web;

import java.util.Locale;

import dev.o2cluster.exchange.RefusedDropException;
import dev.o2cluster.web.Messages;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * What is said when a zip is refused.
 */
@Component
class Refusals {

	private final Messages messages;

	Refusals(Messages messages) {
		this.messages = messages;
	}

	String text(RefusedDropException ex, Locale locale) {
		return this.messages.get(locale, "exchange.refused." + ex.code(), ex.arguments().toArray());
	}

	ProblemDetail problem(RefusedDropException ex) {
		Locale locale = LocaleContextHolder.getLocale();
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, text(ex, locale));
		problem.setTitle(this.messages.get(locale, "exchange.refused.title"));
		problem.setProperty("code", ex.code());
		return problem;
	}

}
