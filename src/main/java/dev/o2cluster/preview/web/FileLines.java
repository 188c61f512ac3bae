package dev.o2cluster.preview.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.web.Messages;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the lines of an open file as list items: every tick on the matrix shows some 200
 * of them anew, and a profile showed most of the answer's time in the template's loop.
 */
@Component("fileLines")
public class FileLines {

	private final Messages messages;

	FileLines(Messages messages) {
		this.messages = messages;
	}

	/**
	 * Writes lines.
	 * @param lines the lines
	 * @param locale the reader's language
	 * @return the list items, with everything that comes from files escaped
	 */
	public String html(List<LineView> lines, Locale locale) {
		String added = sign("+", this.messages.get(locale, "browse.line.added"));
		String removed = sign("\u2212", this.messages.get(locale, "browse.line.removed"));
		StringBuilder html = new StringBuilder(lines.size() * 200);
		for (LineView line : lines) {
			html.append("<li class=\"line--").append(line.kind()).append('"');
			if (line.number() != null) {
				html.append(" id=\"line-").append(line.number()).append('"');
			}
			html.append('>').append(switch (line.kind()) {
				case "added" -> added;
				case "removed" -> removed;
				default -> "";
			});
			html.append("<code>").append(HtmlUtils.htmlEscape(line.text(), "UTF-8")).append("</code>");
			why(line, locale, html);
			html.append("</li>");
		}
		return html.toString();
	}

	private void why(LineView line, Locale locale, StringBuilder html) {
		if (line.origin() == null || line.originName() == null || line.reason() == null || line.number() == null) {
			return;
		}
		html.append("<details class=\"why why--")
			.append(line.origin())
			.append("\"><summary><span class=\"hidden\">")
			.append(HtmlUtils.htmlEscape(this.messages.get(locale, "review.why", line.number()), "UTF-8"))
			.append("</span> <span>")
			.append(HtmlUtils.htmlEscape(line.originName(), "UTF-8"))
			.append("</span></summary><p>")
			.append(HtmlUtils.htmlEscape(line.reason(), "UTF-8"))
			.append("</p></details>");
	}

	private static String sign(String sign, String word) {
		return "<span class=\"lines__sign\" aria-hidden=\"true\">" + sign + "</span><span class=\"hidden\">"
				+ HtmlUtils.htmlEscape(word, "UTF-8") + "</span>";
	}

}
