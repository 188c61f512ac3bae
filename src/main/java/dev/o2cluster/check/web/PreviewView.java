package dev.o2cluster.check.web;

import java.util.List;
import java.util.stream.Collectors;

import dev.o2cluster.check.FixPreview;
import dev.o2cluster.diff.DiffRow;
import dev.o2cluster.diff.TextDiff;

/**
 * What fixes would change, on the wire.
 *
 * @param document the changed lines of the document, with a sign in front of each
 * @param files the node files that differ
 * @param removes ids of the problems that go
 */
record PreviewView(List<String> document, List<FileView> files, List<String> removes) {

	static PreviewView of(FixPreview preview) {
		return new PreviewView(lines(preview.document()),
				preview.files().stream().map((file) -> new FileView(file.name(), lines(file.diff()))).toList(),
				preview.removed().stream().map((problem) -> problem.id()).toList());
	}

	private static List<String> lines(TextDiff diff) {
		return diff.hunks().stream().flatMap(List::stream).map(PreviewView::line).collect(Collectors.toList());
	}

	private static String line(DiffRow row) {
		return row.kind().sign() + ((row.kind() == DiffRow.Kind.REMOVED) ? row.oldText() : row.newText());
	}

	/**
	 * One node file that differs.
	 *
	 * @param name its name
	 * @param lines the changed lines, with a sign in front of each
	 */
	record FileView(String name, List<String> lines) {

	}

}
