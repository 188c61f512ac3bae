package dev.o2cluster.bundle;

import java.util.List;

/**
 * A sheet as Markdown, readable in any terminal.
 */
final class MarkdownSheet implements Sheet {

	private final StringBuilder markdown = new StringBuilder();

	private boolean inList;

	@Override
	public void title(String text) {
		this.markdown.append("# ").append(text).append("\n\n");
	}

	@Override
	public void heading(String text) {
		endList();
		this.markdown.append("## ").append(text).append("\n\n");
	}

	@Override
	public void paragraph(String text) {
		endList();
		this.markdown.append(text).append("\n\n");
	}

	@Override
	public void item(String text) {
		this.inList = true;
		this.markdown.append("- ").append(text).append('\n');
	}

	@Override
	public void task(String text, List<String> details) {
		item("[ ] " + text);
		details.forEach((detail) -> this.markdown.append("      - ").append(detail).append('\n'));
	}

	@Override
	public void table(List<String> columns, List<List<String>> rows) {
		endList();
		row(columns);
		this.markdown.append("|---".repeat(columns.size())).append("|\n");
		rows.forEach(this::row);
		this.markdown.append('\n');
	}

	@Override
	public String text() {
		return this.markdown.toString().stripTrailing() + "\n";
	}

	private void row(List<String> cells) {
		this.markdown.append("| ").append(String.join(" | ", cells)).append(" |\n");
	}

	private void endList() {
		if (this.inList) {
			this.markdown.append('\n');
			this.inList = false;
		}
	}

}
