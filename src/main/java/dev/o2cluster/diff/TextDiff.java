package dev.o2cluster.diff;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.diff.DiffRow.Kind;

/**
 * The difference between two texts, line by line.
 *
 * @param rows every line of both texts, side by side
 */
public record TextDiff(List<DiffRow> rows) {

	/** How many equal lines stand around a change. */
	private static final int CONTEXT = 3;

	public TextDiff {
		rows = List.copyOf(rows);
	}

	/**
	 * Compares two texts.
	 * @param before the old text
	 * @param after the new text
	 * @return their difference
	 */
	public static TextDiff between(String before, String after) {
		List<String> old = before.lines().toList();
		List<String> now = after.lines().toList();
		List<DiffRow> rows = new ArrayList<>();
		int oldLine = 0;
		int newLine = 0;
		for (LineChange change : LineChange.between(old, now)) {
			same(old, oldLine, newLine, change.oldFrom() - oldLine, rows);
			changed(change, old, now, rows);
			oldLine = change.oldTo();
			newLine = change.newTo();
		}
		same(old, oldLine, newLine, old.size() - oldLine, rows);
		return new TextDiff(rows);
	}

	/**
	 * Tells whether the texts say the same.
	 * @return whether no line differs
	 */
	public boolean isEmpty() {
		return changes() == 0;
	}

	/**
	 * Counts the lines that differ; a changed line counts once.
	 * @return how many lines differ
	 */
	public long changes() {
		return this.rows.stream().filter((row) -> row.kind() != Kind.SAME).count();
	}

	/**
	 * Counts the lines of the new text that the old one has not.
	 * @return how many lines came or were changed
	 */
	public long added() {
		return this.rows.stream().filter((row) -> row.kind() == Kind.ADDED || row.kind() == Kind.CHANGED).count();
	}

	/**
	 * Counts the lines of the old text that the new one has not.
	 * @return how many lines went or were changed
	 */
	public long removed() {
		return this.rows.stream().filter((row) -> row.kind() == Kind.REMOVED || row.kind() == Kind.CHANGED).count();
	}

	/**
	 * The changes with a few equal lines around them, as a unified diff shows them: what
	 * changed stands as removed lines, then as added ones.
	 * @return one list of rows for each place that changed
	 */
	public List<List<DiffRow>> hunks() {
		List<List<DiffRow>> hunks = new ArrayList<>();
		int end = -1;
		for (int i = 0; i < this.rows.size(); i++) {
			if (this.rows.get(i).kind() != Kind.SAME) {
				int from = Math.max(i - CONTEXT, 0);
				if (hunks.isEmpty() || from > end) {
					hunks.add(new ArrayList<>());
					end = from;
				}
				int to = Math.min(i + CONTEXT + 1, this.rows.size());
				hunks.get(hunks.size() - 1).addAll(this.rows.subList(end, Math.max(end, to)));
				end = Math.max(end, to);
			}
		}
		return hunks.stream().map(TextDiff::unified).toList();
	}

	/**
	 * Every line of both texts in the order of a unified diff: what changed stands as
	 * removed lines, then as added ones.
	 * @return the lines, none of them {@link Kind#CHANGED}
	 */
	public List<DiffRow> unified() {
		return unified(this.rows);
	}

	private static List<DiffRow> unified(List<DiffRow> rows) {
		List<DiffRow> unified = new ArrayList<>();
		List<DiffRow> added = new ArrayList<>();
		for (DiffRow row : rows) {
			if (row.kind() == Kind.CHANGED) {
				unified.add(new DiffRow(Kind.REMOVED, row.oldLine(), row.oldText(), null, ""));
				added.add(new DiffRow(Kind.ADDED, null, "", row.newLine(), row.newText()));
			}
			else {
				if (row.kind() != Kind.REMOVED) {
					unified.addAll(added);
					added.clear();
				}
				unified.add(row);
			}
		}
		unified.addAll(added);
		return List.copyOf(unified);
	}

	private static void same(List<String> old, int oldLine, int newLine, int count, List<DiffRow> rows) {
		for (int i = 0; i < count; i++) {
			String text = old.get(oldLine + i);
			rows.add(new DiffRow(Kind.SAME, oldLine + i + 1, text, newLine + i + 1, text));
		}
	}

	private static void changed(LineChange change, List<String> old, List<String> now, List<DiffRow> rows) {
		int removed = change.oldTo() - change.oldFrom();
		int added = change.newTo() - change.newFrom();
		for (int i = 0; i < Math.max(removed, added); i++) {
			int before = (i < removed) ? change.oldFrom() + i : -1;
			int after = (i < added) ? change.newFrom() + i : -1;
			Kind kind = (before >= 0 && after >= 0) ? Kind.CHANGED : ((before >= 0) ? Kind.REMOVED : Kind.ADDED);
			rows.add(new DiffRow(kind, (before >= 0) ? before + 1 : null, (before >= 0) ? old.get(before) : "",
					(after >= 0) ? after + 1 : null, (after >= 0) ? now.get(after) : ""));
		}
	}

}
