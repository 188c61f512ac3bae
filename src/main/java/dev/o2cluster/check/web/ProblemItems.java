package dev.o2cluster.check.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.topology.Waiver;
import dev.o2cluster.web.Markup;
import dev.o2cluster.web.Messages;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Writes problems as list items.
 */
@Component("problemItems")
public class ProblemItems {

	private final ProblemPanels panels;

	private final Messages messages;

	private final HttpServletRequest request;

	ProblemItems(ProblemPanels panels, Messages messages, HttpServletRequest request) {
		this.panels = panels;
		this.messages = messages;
		this.request = request;
	}

	/**
	 * Writes problems of a state that is not saved, which nothing can be done about yet.
	 * @param design the design
	 * @param problems some of its problems
	 * @param texts the reader's language
	 * @param locale the same
	 * @return a list item for each
	 */
	public String items(Design design, List<TopologyProblem> problems, ProblemTexts texts, Locale locale) {
		Markup html = new Markup();
		Map<String, Integer> rows = ProblemPanels.rows(design);
		for (TopologyProblem problem : problems) {
			html.html("<li class=\"problem problem--" + problem.severity().key() + "\"")
				.attribute("id", "problem-" + problem.fingerprint())
				.attribute("data-host", problem.host())
				.attribute("data-field", problem.field())
				.attribute("data-severity", problem.severity().key())
				.html(">");
			said(problem, this.panels.place(design, problem, rows), texts, locale, html);
			html.html("</li>");
		}
		return html.toString();
	}

	/**
	 * Writes what a problem says, without what can be done about it.
	 * @param design the design
	 * @param problem one of its problems
	 * @param texts the reader's language
	 * @param locale the same
	 * @return the content of its list item
	 */
	public String said(Design design, TopologyProblem problem, ProblemTexts texts, Locale locale) {
		Markup html = new Markup();
		said(problem, this.panels.place(design, problem), texts, locale, html);
		return html.toString();
	}

	private void said(TopologyProblem problem, String place, ProblemTexts texts, Locale locale, Markup html) {
		String root = this.request.getContextPath();
		html.html("<p class=\"problem__head\"><span class=\"icon\" aria-hidden=\"true\">")
			.text(switch (problem.severity()) {
				case ERROR -> "✕";
				case WARNING -> "!";
				case INFO -> "i";
			})
			.html("</span> <strong>")
			.text(texts.severity(problem.severity()))
			.html("</strong> ");
		if (!place.isEmpty()) {
			String where = (problem.host() != null) ? problem.host() + " " + problem.field() : problem.field();
			html.html("<a").attribute("href", root + place).html("><code>").text(where).html("</code></a> ");
		}
		html.html("<a class=\"problem__id\"")
			.attribute("href", root + "/checks#" + problem.id())
			.html("><code>")
			.text(problem.id())
			.html("</code></a></p><p>")
			.text(texts.message(problem))
			.html("</p><p class=\"problem__fix\">")
			.text(remedy(problem, texts, locale))
			.html("</p>");
	}

	private String remedy(TopologyProblem problem, ProblemTexts texts, Locale locale) {
		Waiver waiver = problem.waiver();
		return (waiver == null) ? texts.fix(problem)
				: this.messages.get(locale, "problems.accepted.by", waiver.by(), waiver.reason());
	}

}
