package dev.o2cluster.topology.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.StaleTopologyException;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;

import org.springframework.stereotype.Component;

/**
 * Refusals of a save as the pages show them.
 */
@Component
public class PageTexts {

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

	/**
	 * Refusals of an input.
	 * @param ex the refusal; paths of its problems are ids of the page's fields
	 * @param locale the language
	 * @return one error for each problem
	 */
	public List<PageError> errors(InvalidTopologyException ex, Locale locale) {
		return errors(ex.problems(), locale);
	}

	/**
	 * What is wrong with an input.
	 * @param problems the problems; their paths are ids of the page's fields
	 * @param locale the language
	 * @return one error for each problem
	 */
	public List<PageError> errors(List<DocumentProblem> problems, Locale locale) {
		return problems.stream().map((problem) -> error(problem, locale)).toList();
	}

	private PageError error(DocumentProblem problem, Locale locale) {
		String message = this.messages.get(locale, problem);
		int line = problem.path().indexOf(LINE);
		return (line < 0) ? new PageError(problem.path(), message) : new PageError(problem.path().substring(0, line),
				this.messages.get(locale, "input.line", problem.path().substring(line + 1), message));
	}

	/**
	 * One error.
	 * @param field id of the page's field
	 * @param locale the language
	 * @param key the message's key
	 * @param arguments what it names
	 * @return the error
	 */
	public List<PageError> error(String field, Locale locale, String key, Object... arguments) {
		return List.of(new PageError(field, this.messages.get(locale, key, arguments)));
	}

	/**
	 * Says who was faster, and what the next save of what is typed will do.
	 * @param ex the refusal
	 * @param tag the tag the form is shown again with: that of their state, which the
	 * next save replaces knowingly, or the form's own, which is merged again
	 * @param field id of the page's field to lead to
	 * @param locale the language
	 * @return the error
	 */
	public List<PageError> stale(StaleTopologyException ex, String tag, String field, Locale locale) {
		String key = tag.equals(ex.current().tag()) ? "page.stale" : "page.unmergeable";
		return error(field, locale, key, ex.current().updatedBy(), ex.current().revision());
	}

}
