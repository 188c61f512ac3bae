package dev.o2cluster.diff;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;

/**
 * A stretch of lines that one text has in place of another's. Lines count from 0.
 *
 * @param oldFrom its first line in the old text
 * @param oldTo the line after its last one there
 * @param newFrom its first line in the new text
 * @param newTo the line after its last one there
 */
record LineChange(int oldFrom, int oldTo, int newFrom, int newTo) {

	/**
	 * Beyond this many differing lines the search for the shortest change is not worth
	 * its time.
	 */
	private static final int MOST_LINES = 4000;

	/** Every stretch that differs, in order; none touches the next. */
	static List<LineChange> between(List<String> old, List<String> now) {
		int shorter = Math.min(old.size(), now.size());
		int head = 0;
		while (head < shorter && old.get(head).equals(now.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
			tail++;
		}
		LineChange middle = new LineChange(head, old.size() - tail, head, now.size() - tail);
		boolean onesided = middle.oldFrom == middle.oldTo || middle.newFrom == middle.newTo;
		if (onesided || Math.max(middle.oldTo, middle.newTo) - head > MOST_LINES) {
			return (middle.oldFrom == middle.oldTo && middle.newFrom == middle.newTo) ? List.of() : List.of(middle);
		}
		return middle.searched(old, now);
	}

	private List<LineChange> searched(List<String> old, List<String> now) {
		List<String> before = old.subList(this.oldFrom, this.oldTo);
		List<String> after = now.subList(this.newFrom, this.newTo);
		Patch<String> patch = Patch.generate(before, after,
				new MyersDiffWithLinearSpace<String>().computeDiff(before, after, null));
		List<LineChange> changes = new ArrayList<>();
		for (AbstractDelta<String> delta : patch.getDeltas()) {
			int oldAt = this.oldFrom + delta.getSource().getPosition();
			int newAt = this.newFrom + delta.getTarget().getPosition();
			LineChange next = new LineChange(oldAt, oldAt + delta.getSource().size(), newAt,
					newAt + delta.getTarget().size());
			int last = changes.size() - 1;
			if (last >= 0 && changes.get(last).touches(next)) {
				changes.set(last, changes.get(last).with(next));
			}
			else {
				changes.add(next);
			}
		}
		return changes;
	}

	private boolean touches(LineChange next) {
		return this.oldTo == next.oldFrom && this.newTo == next.newFrom;
	}

	private LineChange with(LineChange next) {
		return new LineChange(this.oldFrom, next.oldTo, this.newFrom, next.newTo);
	}

}
