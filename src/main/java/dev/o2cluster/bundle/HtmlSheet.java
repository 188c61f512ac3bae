package dev.o2cluster.bundle;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sheet as one HTML file that prints on A4 in black and white, with its footer on every
 * page.
 */
final class HtmlSheet implements Sheet {

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

	private static final Pattern CODE = Pattern.compile("`([^`]*)`");

	private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]*)\\*\\*");

	private final StringBuilder body = new StringBuilder();

	private final Locale locale;

	private final String footer;

	private String title = "";

	private String list = "";

	/**
	 * Starts a sheet.
	 * @param locale its language
	 * @param footer what stands on every page
	 */
	HtmlSheet(Locale locale, String footer) {
		this.locale = locale;
		this.footer = footer;
	}

	@Override
	public void title(String text) {
		this.title = text;
		block("h1", text);
	}

	@Override
	public void heading(String text) {
		block("h2", text);
	}

	@Override
	public void paragraph(String text) {
		block("p", text);
	}

	@Override
	public void item(String text) {
		list("<ul>");
		this.body.append("<li>").append(inline(text)).append("</li>\n");
	}

	@Override
	public void task(String text, List<String> details) {
		list("<ul class=\"tasks\">");
		this.body.append("<li><label><input type=\"checkbox\"> ").append(inline(text)).append("</label>");
		if (!details.isEmpty()) {
			this.body.append(details.stream()
				.map((detail) -> "<li>" + inline(detail) + "</li>")
				.collect(Collectors.joining("", "<ul>", "</ul>")));
		}
		this.body.append("</li>\n");
	}

	@Override
	public void table(List<String> columns, List<List<String>> rows) {
		list("");
		this.body.append("<table class=\"grid\">\n<thead>").append(row("th scope=\"col\"", "th", columns));
		this.body.append("</thead>\n<tbody>\n");
		rows.forEach((cells) -> this.body.append(row("td", "td", cells)).append('\n'));
		this.body.append("</tbody>\n</table>\n");
	}

	@Override
	public String text() {
		list("");
		return "<!DOCTYPE html>\n<html lang=\"" + this.locale.toLanguageTag()
				+ "\">\n<head>\n<meta charset=\"utf-8\">\n"
				+ "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
				+ escape(this.title) + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n"
				+ "<table class=\"page\" role=\"presentation\">\n<tfoot><tr><td>" + inline(this.footer)
				+ "</td></tr></tfoot>\n<tbody><tr><td>\n<main>\n" + this.body
				+ "</main>\n</td></tr></tbody>\n</table>\n</body>\n</html>\n";
	}

	private void block(String element, String text) {
		list("");
		this.body.append('<')
			.append(element)
			.append('>')
			.append(inline(text))
			.append("</")
			.append(element)
			.append(">\n");
	}

	/** Goes on with the list that starts with a tag, or ends the one before it. */
	private void list(String start) {
		if (!this.list.equals(start)) {
			this.body.append(this.list.isEmpty() ? "" : "</ul>\n").append(start).append(start.isEmpty() ? "" : "\n");
			this.list = start;
		}
	}

	private static String row(String start, String end, List<String> cells) {
		return cells.stream()
			.map((cell) -> "<" + start + ">" + inline(cell) + "</" + end + ">")
			.collect(Collectors.joining("", "<tr>", "</tr>"));
	}

	private static String inline(String text) {
		String code = CODE.matcher(escape(text)).replaceAll("<code>$1</code>");
		return STRONG.matcher(code).replaceAll("<strong>$1</strong>");
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
