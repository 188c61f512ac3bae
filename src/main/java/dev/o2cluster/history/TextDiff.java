package dev.o2cluster.history;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import dev.o2cluster.history.DiffLine.Kind;

/**
 * Two texts compared line by line, with three lines around each change.
 *
 * @param name what was compared
 * @param lines the lines that differ and those around them; empty where nothing differs
 */
public record TextDiff(String name, List<DiffLine> lines) {

	private static final int AROUND = 3;

	/**
	 * Beyond this many differing lines the search for the shortest change is not worth
	 * its time.
	 */
	private static final int MOST_LINES = 4000;

	public TextDiff {
		lines = List.copyOf(lines);
	}

	/**
	 * Compares two texts.
	 * @param name what they are
	 * @param before the older text
	 * @param after the newer text
	 * @return the comparison
	 */
	public static TextDiff of(String name, String before, String after) {
		return of(name, before.lines().toList(), after.lines().toList());
	}

	static TextDiff of(String name, List<String> before, List<String> after) {
		if (before.equals(after)) {
			return new TextDiff(name, List.of());
		}
		int head = 0;
		int shorter = Math.min(before.size(), after.size());
		while (head < shorter && before.get(head).equals(after.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head
				&& before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
			tail++;
		}
		List<DiffLine> lines = new ArrayList<>();
		before.subList(0, head).forEach((line) -> lines.add(new DiffLine(Kind.BOTH, line)));
		lines.addAll(middle(before.subList(head, before.size() - tail), after.subList(head, after.size() - tail)));
		before.subList(before.size() - tail, before.size()).forEach((line) -> lines.add(new DiffLine(Kind.BOTH, line)));
		return new TextDiff(name, shortened(removedFirst(lines)));
	}

	public boolean same() {
		return this.lines.isEmpty();
	}

	public long added() {
		return count(Kind.ADDED);
	}

	public long removed() {
		return count(Kind.REMOVED);
	}

	private long count(Kind kind) {
		return this.lines.stream().filter((line) -> line.kind() == kind).count();
	}

	private static List<DiffLine> middle(List<String> before, List<String> after) {
		List<DiffLine> lines = new ArrayList<>();
		if (before.size() > MOST_LINES || after.size() > MOST_LINES) {
			before.forEach((line) -> lines.add(new DiffLine(Kind.REMOVED, line)));
			after.forEach((line) -> lines.add(new DiffLine(Kind.ADDED, line)));
			return lines;
		}
		int at = 0;
		Patch<String> patch = Patch.generate(before, after,
				new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null));
		for (AbstractDelta<String> delta : patch.getDeltas()) {
			before.subList(at, delta.getSource().getPosition())
				.forEach((line) -> lines.add(new DiffLine(Kind.BOTH, line)));
			delta.getSource().getLines().forEach((line) -> lines.add(new DiffLine(Kind.REMOVED, line)));
			delta.getTarget().getLines().forEach((line) -> lines.add(new DiffLine(Kind.ADDED, line)));
			at = delta.getSource().last() + 1;
		}
		before.subList(at, before.size()).forEach((line) -> lines.add(new DiffLine(Kind.BOTH, line)));
		return lines;
	}

	/** Within a run of changes what went stands before what came. */
	private static List<DiffLine> removedFirst(List<DiffLine> lines) {
		List<DiffLine> sorted = new ArrayList<>();
		List<DiffLine> added = new ArrayList<>();
		for (DiffLine line : lines) {
			if (line.kind() == Kind.ADDED) {
				added.add(line);
				continue;
			}
			if (line.kind() == Kind.BOTH) {
				sorted.addAll(added);
				added.clear();
			}
			sorted.add(line);
		}
		sorted.addAll(added);
		return sorted;
	}

	/** Leaves out what is far from any change. */
	private static List<DiffLine> shortened(List<DiffLine> lines) {
		boolean[] near = new boolean[lines.size()];
		for (int i = 0; i < lines.size(); i++) {
			if (lines.get(i).kind() != Kind.BOTH) {
				int end = Math.min(lines.size(), i + AROUND + 1);
				for (int j = Math.max(0, i - AROUND); j < end; j++) {
					near[j] = true;
				}
			}
		}
		List<DiffLine> kept = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (near[i]) {
				kept.add(lines.get(i));
			}
			else if (i == 0 || near[i - 1]) {
				kept.add(new DiffLine(Kind.GAP, ""));
			}
		}
		return kept;
	}

}
