package dev.o2cluster.check.web;

import java.util.Locale;

import dev.o2cluster.design.Design;
import dev.o2cluster.web.Markup;
import dev.o2cluster.web.Messages;

import org.springframework.stereotype.Component;

/**
 * Writes how many problems a design has, for the head of its pages.
 */
@Component("problemCounts")
public class ProblemCounts {

	private final Messages messages;

	ProblemCounts(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Writes the counts.
	 * @param design the design
	 * @param locale the reader's language
	 * @return the count of errors and the count of warnings
	 */
	public String html(Design design, Locale locale) {
		return count(design.errors(), "error", "✕", locale) + " " + count(design.warnings(), "warning", "!", locale);
	}

	private String count(long count, String severity, String sign, Locale locale) {
		return new Markup().html("<span class=\"count count--" + ((count > 0) ? severity : "done") + "\">")
			.html("<span aria-hidden=\"true\" class=\"icon\">")
			.text((count > 0) ? sign : "✓")
			.html("</span> <span>")
			.text(this.messages.get(locale, "head." + severity + "s", count))
			.html("</span></span>")
			.toString();
	}

}
