package dev.o2cluster.workbench.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.check.web.CellMarks;
import dev.o2cluster.check.web.ProblemCounts;
import dev.o2cluster.check.web.UnsavedPanel;
import dev.o2cluster.design.Design;
import dev.o2cluster.design.Designs;
import dev.o2cluster.preview.web.FileLines;
import dev.o2cluster.preview.web.FilesView;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.web.PageTexts;
import dev.o2cluster.topology.web.RolesTicks;
import dev.o2cluster.web.Markup;
import dev.o2cluster.web.Messages;
import dev.o2cluster.web.PageError;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Answers every tick on the matrix of roles with what it changes: problems, counts, the
 * line, and the files.
 */
@Controller
class TickPreview {

	private static final String PAGE = "roles";

	private final Designs designs;

	private final RolesTicks ticks;

	private final PageTexts texts;

	private final Messages messages;

	private final UnsavedPanel panel;

	private final CellMarks marks;

	private final ProblemCounts counts;

	private final FileLines lines;

	private final FileLinks links;

	TickPreview(Designs designs, RolesTicks ticks, PageTexts texts, Messages messages, UnsavedPanel panel,
			CellMarks marks, ProblemCounts counts, FileLines lines, FileLinks links) {
		this.designs = designs;
		this.ticks = ticks;
		this.texts = texts;
		this.messages = messages;
		this.panel = panel;
		this.marks = marks;
		this.counts = counts;
		this.lines = lines;
		this.links = links;
	}

	@PostMapping("/topologies/{id}/roles/ticks")
	@ResponseBody
	TickAnswer tick(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, Locale locale) {
		Design stored = this.designs.get(id);
		try {
			Design edited = this.ticks.edited(stored, typed);
			FilesView files = FilesView.of(stored, edited, this.ticks.wish(typed), locale);
			return new TickAnswer("", this.marks.html(edited, locale), this.panel.html(edited, locale),
					after(edited, files, locale));
		}
		catch (InvalidTopologyException ex) {
			List<PageError> errors = this.texts.errors(ex, locale);
			Map<String, String> places = new LinkedHashMap<>(this.marks.html(stored, locale));
			errors.forEach((error) -> places.merge(error.field(), PageError.html(List.of(error), error.field()),
					String::concat));
			return new TickAnswer(refusal(errors, locale), places, this.panel.html(stored, locale), null);
		}
	}

	private TickAnswer.After after(Design edited, FilesView files, Locale locale) {
		return new TickAnswer.After(this.counts.html(edited, locale),
				this.lines.changes(edited.id(), PAGE, files, locale), files.changed(), edited.line(), files.path(),
				file(edited, files, locale));
	}

	private TickAnswer.@Nullable OpenFile file(Design edited, FilesView files, Locale locale) {
		if (files.showing() != FilesView.Showing.OPEN || imported(edited, files.path())) {
			return null;
		}
		return new TickAnswer.OpenFile(
				this.messages.get(locale, "review.size", String.format(locale, "%,d", files.size())),
				this.links.compare(edited, files), this.links.download(edited, files), this.links.curl(edited, files),
				this.lines.html(files.lines(), locale));
	}

	/** Such a file says so in its head. */
	private static boolean imported(Design design, String path) {
		return design.cluster()
			.nodeConfigs()
			.all()
			.stream()
			.anyMatch((node) -> node.imported().isPresent() && path.endsWith("/" + node.fileName()));
	}

	private String refusal(List<PageError> errors, Locale locale) {
		Markup html = new Markup().html("<div class=\"summary\"><h2 class=\"summary__title\">")
			.text(this.messages.get(locale, "roles.refused"))
			.html("</h2><ul>");
		errors.forEach((error) -> html.html("<li><a")
			.attribute("href", "#" + error.field())
			.html(">")
			.text(error.message())
			.html("</a></li>"));
		return html.html("</ul></div>").toString();
	}

}
