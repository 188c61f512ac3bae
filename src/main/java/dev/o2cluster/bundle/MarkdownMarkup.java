package dev.o2cluster.bundle;

import java.util.List;

import dev.o2cluster.content.ContentWriter;

/**
 * Markdown that is readable in any terminal.
 */
final class MarkdownMarkup implements Markup {

	@Override
	public void begin(ContentWriter sheet, String title) {
		sheet.append("# ").append(title).append("\n");
	}

	@Override
	public String heading(String text) {
		return "## " + text + "\n";
	}

	@Override
	public String paragraph(String text) {
		return text + "\n";
	}

	@Override
	public String item(String text) {
		return "- " + text + "\n";
	}

	@Override
	public String task(String text, List<String> details) {
		StringBuilder task = new StringBuilder(item("[ ] " + text));
		details.forEach((detail) -> task.append("      ").append(item(detail)));
		return task.toString();
	}

	@Override
	public String table(List<String> columns, List<List<String>> rows) {
		StringBuilder table = new StringBuilder(row(columns));
		table.append("|---".repeat(columns.size())).append("|\n");
		rows.forEach((cells) -> table.append(row(cells)));
		return table.toString();
	}

	@Override
	public String between(Block before, Block next) {
		return (before == Block.TEXT || next == Block.TEXT) ? "\n" : "";
	}

	@Override
	public String end(Block last) {
		return "";
	}

	private static String row(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |\n";
	}

}
