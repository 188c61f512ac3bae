package dev.o2cluster.topology.web;

import java.util.List;
import java.util.Locale;

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

	private final Messages messages;

	PageTexts(Messages messages) {
		this.messages = messages;
	}

	List<PageError> errors(InvalidTopologyException ex, Locale locale) {
		return ex.problems()
			.stream()
			.map((problem) -> new PageError(problem.path(), this.messages.get(locale, problem)))
			.toList();
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
