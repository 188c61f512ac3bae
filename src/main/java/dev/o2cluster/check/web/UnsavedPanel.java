package dev.o2cluster.check.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import dev.o2cluster.check.ProblemTexts;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.topology.Waiver;
import dev.o2cluster.web.Markup;
import dev.o2cluster.web.Messages;

import org.springframework.stereotype.Component;

/**
 * Writes the panel of problems beside an edit that is not saved: nothing can be done
 * about them yet, and every key shows them anew.
 */
@Component("unsavedPanel")
public class UnsavedPanel {

	private final ProblemPanels panels;

	private final ProblemItems items;

	private final Messages messages;

	UnsavedPanel(ProblemPanels panels, ProblemItems items, Messages messages) {
		this.panels = panels;
		this.items = items;
		this.messages = messages;
	}

	/**
	 * Writes the panel of the whole design.
	 * @param design the design
	 * @param locale the reader's language
	 * @return what the panel holds below its head
	 */
	public String html(Design design, Locale locale) {
		return html(this.panels.of(design), design, locale);
	}

	/**
	 * Writes a panel.
	 * @param panel the problems
	 * @param design the design that has them
	 * @param locale the reader's language
	 * @return what the panel holds below its head
	 */
	public String html(ProblemPanel panel, Design design, Locale locale) {
		Markup html = new Markup();
		note(this.messages.get(locale, "problems.unsaved"), html);
		if (panel.open().isEmpty()) {
			note(this.messages.get(locale, "problems.none"), html);
		}
		else {
			list(html, (list) -> list.html(items(design, panel.open(), locale)));
		}
		if (panel.hidden() > 0) {
			note(this.messages.get(locale, "problems.hidden", panel.hidden()), html);
		}
		more("accepted", panel.accepted().size(), locale, html,
				(list) -> list.html(items(design, panel.accepted(), locale)));
		more("outdated", panel.outdated().size(), locale, html,
				(list) -> panel.outdated().forEach((waiver) -> waiver(waiver, locale, list)));
		more("notes", panel.notes().size(), locale, html, (list) -> list.html(items(design, panel.notes(), locale)));
		return html.toString();
	}

	private String items(Design design, List<TopologyProblem> problems, Locale locale) {
		return this.items.items(design, problems, ProblemTexts.of(locale), locale);
	}

	private void more(String what, int size, Locale locale, Markup html, Consumer<Markup> items) {
		if (size > 0) {
			html.html("<details class=\"panel__more\"><summary>")
				.text(this.messages.get(locale, "problems." + what + ".count", size))
				.html("</summary>");
			list(html, items);
			html.html("</details>");
		}
	}

	private void waiver(Waiver waiver, Locale locale, Markup html) {
		html.html("<li class=\"problem\"><p class=\"problem__head\"><code>").text(waiver.rule()).html("</code>");
		if (waiver.host() != null) {
			html.html(" <code>").text(waiver.host()).html("</code>");
		}
		html.html("</p><p>")
			.text(this.messages.get(locale, "problems.accepted.by", waiver.by(), waiver.reason()))
			.html("</p></li>");
	}

	private static void note(String text, Markup html) {
		html.html("<p class=\"muted\">").text(text).html("</p>");
	}

	private static void list(Markup html, Consumer<Markup> items) {
		html.html("<ul class=\"problems\">");
		items.accept(html);
		html.html("</ul>");
	}

}
