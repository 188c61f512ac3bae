package dev.o2cluster.preview.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import dev.o2cluster.web.Markup;
import dev.o2cluster.web.Messages;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Writes the lines of an open file and the links to changed files as list items: every
 * tick on the matrix shows some 200 of them anew, and a profile showed most of the
 * answer's time in the template's loop.
 */
@Component("fileLines")
public class FileLines {

	/** How many changed files are linked; the tree marks all of them. */
	private static final int LINKS = 12;

	private final Messages messages;

	private final HttpServletRequest request;

	FileLines(Messages messages, HttpServletRequest request) {
		this.messages = messages;
		this.request = request;
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
		Markup html = new Markup();
		for (LineView line : lines) {
			html.html("<li class=\"line--" + line.kind() + "\"");
			if (line.number() != null) {
				html.attribute("id", "line-" + line.number());
			}
			html.html(">").html(switch (line.kind()) {
				case "added" -> added;
				case "removed" -> removed;
				default -> "";
			}).html("<code>").text(line.text()).html("</code>");
			why(line, locale, html);
			html.html("</li>");
		}
		return html.toString();
	}

	/**
	 * Writes what an edit changes, with a link for each of the first files.
	 * @param topology number of the topology
	 * @param page the page that opens them, such as {@code roles}
	 * @param files the files of the host whose bundle is open
	 * @param locale the reader's language
	 * @return a sentence, and a list where there is anything to list
	 */
	public String changes(long topology, String page, FilesView files, Locale locale) {
		List<String> changed = files.changed();
		Markup html = new Markup().html("<p class=\"changes-box__title\">")
			.text(changed.isEmpty() ? this.messages.get(locale, "browse.unchanged")
					: this.messages.get(locale, "browse.changed", changed.size()))
			.html("</p>");
		if (!changed.isEmpty()) {
			String start = this.request.getContextPath() + "/topologies/" + topology + "/" + page + "?host="
					+ encoded(files.host()) + "&file=";
			html.html("<ul class=\"changes-box__list\">");
			changed.stream().limit(LINKS).forEach((path) -> link(start, path, html));
			if (changed.size() > LINKS) {
				html.html("<li class=\"muted\">")
					.text(this.messages.get(locale, "browse.more", changed.size() - LINKS))
					.html("</li>");
			}
			html.html("</ul>");
		}
		return html.toString();
	}

	private static void link(String start, String path, Markup html) {
		html.html("<li><a data-file")
			.attribute("href", start + encoded(path))
			.html("><span class=\"icon\" aria-hidden=\"true\">±</span><code>")
			.text(path.replace("o2server/", ""))
			.html("</code></a></li>");
	}

	private static String encoded(String value) {
		return UriUtils.encodeQueryParam(value, StandardCharsets.UTF_8);
	}

	private void why(LineView line, Locale locale, Markup html) {
		if (line.origin() == null || line.originName() == null || line.reason() == null || line.number() == null) {
			return;
		}
		html.html("<details class=\"why why--" + line.origin() + "\"><summary><span class=\"hidden\">")
			.text(this.messages.get(locale, "review.why", line.number()))
			.html("</span> <span>")
			.text(line.originName())
			.html("</span></summary><p>")
			.text(line.reason())
			.html("</p></details>");
	}

	private static String sign(String sign, String word) {
		return new Markup().html("<span class=\"lines__sign\" aria-hidden=\"true\">")
			.text(sign)
			.html("</span><span class=\"hidden\">")
			.text(word)
			.html("</span>")
			.toString();
	}

}
