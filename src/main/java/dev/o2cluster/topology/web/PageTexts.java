package dev.o2cluster.topology.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.StaleTopologyException;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;

import org.springframework.stereotype.Component;

/**
 * Refusals of a save as the pages show them.
 */
@Component
class PageTexts {

	/** Stands between a field and a line of it. */
	private static final char LINE = '#';

	private final Messages messages;

	PageTexts(Messages messages) {
		this.messages = messages;
	}

	/** Places a problem of a line of text on its field; see {@link #errors}. */
	static DocumentProblem inLine(String field, DocumentProblem problem) {
		return new DocumentProblem(field + LINE + problem.path(), problem.code(), problem.arguments());
	}

	List<PageError> errors(InvalidTopologyException ex, Locale locale) {
		return ex.problems().stream().map((problem) -> error(problem, locale)).toList();
	}

	private PageError error(DocumentProblem problem, Locale locale) {
		String message = this.messages.get(locale, problem);
		int line = problem.path().indexOf(LINE);
		return (line < 0) ? new PageError(problem.path(), message) : new PageError(problem.path().substring(0, line),
				this.messages.get(locale, "input.line", problem.path().substring(line + 1), message));
	}

	List<PageError> error(String field, Locale locale, String key, Object... arguments) {
		return List.of(new PageError(field, this.messages.get(locale, key, arguments)));
	}

	/**
	 * Says who was faster; the next save of what is typed replaces their state knowingly.
	 */
	List<PageError> stale(StaleTopologyException ex, String field, Locale locale) {
		return error(field, locale, "page.stale", ex.current().updatedBy(), ex.current().revision());
	}

}
