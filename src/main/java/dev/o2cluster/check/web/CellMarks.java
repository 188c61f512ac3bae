package dev.o2cluster.check.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.check.ProblemPlaces;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.web.Markup;
import dev.o2cluster.web.Messages;

import org.springframework.stereotype.Component;

/**
 * Writes the marks of problems on the cells of the matrix of roles.
 */
@Component("cellMarks")
public class CellMarks {

	private final ProblemPanels panels;

	private final Messages messages;

	CellMarks(ProblemPanels panels, Messages messages) {
		this.panels = panels;
		this.messages = messages;
	}

	/**
	 * Writes marks.
	 * @param design the design
	 * @param locale the reader's language
	 * @return the mark of every cell that has a problem, by the cell's id
	 */
	public Map<String, String> html(Design design, Locale locale) {
		Map<String, String> marks = new LinkedHashMap<>();
		this.panels.marks(design).forEach((cell, problems) -> marks.put(cell, mark(problems, locale)));
		return marks;
	}

	private String mark(List<TopologyProblem> problems, Locale locale) {
		String worst = ProblemPlaces.worst(problems);
		return new Markup().html("<a class=\"mark mark--" + worst + "\"")
			.attribute("href", "#problem-" + problems.get(0).fingerprint())
			.html("><span aria-hidden=\"true\">")
			.text(worst.equals("error") ? "✕" : "!")
			.html("</span><span class=\"hidden\">")
			.text(this.messages.get(locale, "problems.mark", problems.size()))
			.html("</span></a>")
			.toString();
	}

}
