package dev.o2cluster.bundle;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.o2cluster.content.ContentWriter;
import dev.o2cluster.content.Stretch;

/**
 * One HTML file that prints on A4 in black and white, with its footer on every page.
 */
final class HtmlMarkup implements Markup {

	private static final String STYLE = """
			@page { size: A4; margin: 18mm 16mm;
			  @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; } }
			body { font: 11pt/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; color: #111;
			  max-width: 48rem; margin: 1rem auto; padding: 0 1rem; }
			h1 { font-size: 1.5em; margin: 0 0 .5em; }
			h2 { font-size: 1.15em; margin: 1.2em 0 .4em; break-after: avoid; }
			code { font-family: ui-monospace, "DejaVu Sans Mono", Consolas, monospace; font-size: .92em;
			  overflow-wrap: anywhere; }
			ul { margin: .3em 0; padding-left: 1.2em; }
			ul.tasks { list-style: none; padding-left: 0; }
			ul.tasks > li { break-inside: avoid; margin: .35em 0; padding-left: 1.8em; }
			ul.tasks > li > label > input { float: left; width: 1.1em; height: 1.1em; margin: .2em 0 0 -1.8em; }
			table.grid { border-collapse: collapse; width: calc(100% - 2px); margin: 1px; break-inside: avoid; }
			table.grid th, table.grid td { border: 1px solid #555; padding: .35em .5em; text-align: left; height: 1.6em; }
			table.page { border-collapse: collapse; width: 100%; }
			table.page > tbody > tr > td, table.page > tfoot > tr > td { padding: 0; }
			table.page > tfoot > tr > td { color: #555; font-size: .8em; padding-top: 1em; }
			@media print { body { max-width: none; margin: 0; padding: 0; } }
			""";

	private static final String END = "</main>\n</td></tr></tbody>\n</table>\n</body>\n</html>\n";

	private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]*)\\*\\*");

	private final Stretch beforeTitle;

	private final Stretch afterTitle;

	/**
	 * Sets the form up.
	 * @param locale the sheets' language
	 * @param footer what stands on every page
	 */
	HtmlMarkup(Locale locale, String footer) {
		this.beforeTitle = Stretch.common(
				"<!DOCTYPE html>\n<html lang=\"" + locale.toLanguageTag() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
						+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
		this.afterTitle = Stretch.common("</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n"
				+ "<table class=\"page\" role=\"presentation\">\n<tfoot><tr><td>" + inline(footer)
				+ "</td></tr></tfoot>\n<tbody><tr><td>\n<main>\n");
	}

	@Override
	public void begin(ContentWriter sheet, String title) {
		sheet.append(this.beforeTitle).append(escape(title)).append(this.afterTitle).append(element("h1", title));
	}

	@Override
	public String heading(String text) {
		return element("h2", text);
	}

	@Override
	public String paragraph(String text) {
		return element("p", text);
	}

	@Override
	public String item(String text) {
		return element("li", text);
	}

	@Override
	public String task(String text, List<String> details) {
		StringBuilder task = new StringBuilder("<li><label><input type=\"checkbox\"> ").append(inline(text))
			.append("</label>");
		if (!details.isEmpty()) {
			task.append("<ul>");
			details.forEach((detail) -> task.append("<li>").append(inline(detail)).append("</li>"));
			task.append("</ul>");
		}
		return task.append("</li>\n").toString();
	}

	@Override
	public String table(List<String> columns, List<List<String>> rows) {
		StringBuilder table = new StringBuilder("<table class=\"grid\">\n<thead>");
		table.append(row("th scope=\"col\"", "th", columns)).append("</thead>\n<tbody>\n");
		rows.forEach((cells) -> table.append(row("td", "td", cells)).append('\n'));
		return table.append("</tbody>\n</table>\n").toString();
	}

	@Override
	public String between(Block before, Block next) {
		if (before == next) {
			return "";
		}
		return close(before) + switch (next) {
			case TEXT -> "";
			case ITEM -> "<ul>\n";
			case TASK -> "<ul class=\"tasks\">\n";
		};
	}

	@Override
	public String end(Block last) {
		return close(last) + END;
	}

	private static String close(Block block) {
		return (block == Block.TEXT) ? "" : "</ul>\n";
	}

	private static String element(String name, String text) {
		return "<" + name + ">" + inline(text) + "</" + name + ">\n";
	}

	private static String row(String start, String end, List<String> cells) {
		return cells.stream()
			.map((cell) -> "<" + start + ">" + inline(cell) + "</" + end + ">")
			.collect(Collectors.joining("", "<tr>", "</tr>"));
	}

	private static String inline(String text) {
		String code = code(escape(text));
		return code.contains("**") ? STRONG.matcher(code).replaceAll("<strong>$1</strong>") : code;
	}

	/** Marks what stands between each two backticks. */
	private static String code(String text) {
		int start = text.indexOf('`');
		int end = text.indexOf('`', start + 1);
		if (start < 0 || end < 0) {
			return text;
		}
		StringBuilder marked = new StringBuilder(text.length() * 2);
		int done = 0;
		while (start >= 0 && end >= 0) {
			marked.append(text, done, start).append("<code>").append(text, start + 1, end).append("</code>");
			done = end + 1;
			start = text.indexOf('`', done);
			end = text.indexOf('`', start + 1);
		}
		return marked.append(text, done, text.length()).toString();
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
