package dev.o2cluster.diff;

import java.util.List;

/**
 * The difference between two states of something that has a name, such as a file.
 *
 * @param name the name
 * @param diff its lines before and after
 */
public record NamedDiff(String name, TextDiff diff) {

	/**
	 * The difference as tools that apply patches read it.
	 * @return a unified diff whose lines end in {@code \n}; empty where nothing differs
	 */
	public String unified() {
		if (this.diff.isEmpty()) {
			return "";
		}
		StringBuilder text = new StringBuilder();
		text.append("--- ").append(this.name).append("\n+++ ").append(this.name).append('\n');
		this.diff.hunks().forEach((hunk) -> append(hunk, text));
		return text.toString();
	}

	private static void append(List<DiffRow> hunk, StringBuilder text) {
		List<Integer> old = hunk.stream().map(DiffRow::oldLine).filter((line) -> line != null).toList();
		List<Integer> now = hunk.stream().map(DiffRow::newLine).filter((line) -> line != null).toList();
		text.append("@@ -").append(range(old)).append(" +").append(range(now)).append(" @@\n");
		for (DiffRow row : hunk) {
			text.append(row.kind().sign()).append((row.newLine() != null) ? row.newText() : row.oldText()).append('\n');
		}
	}

	/** Only an empty text has no line in a hunk, as every other one has some around. */
	private static String range(List<Integer> lines) {
		return lines.isEmpty() ? "0,0" : lines.get(0) + "," + lines.size();
	}

}
