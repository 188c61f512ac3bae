package dev.o2cluster.history.web;

import java.util.List;

import dev.o2cluster.topology.DocumentProblem;
import dev.o2cluster.topology.InvalidTopologyException;
import dev.o2cluster.topology.store.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The name of a revision as typed.
 */
final class RevisionNote {

	private RevisionNote() {
	}

	/** Checks a name: one line, not too long. */
	static String of(@Nullable String typed) {
		String note = (typed != null) ? typed.strip() : "";
		if (note.length() > Revision.MAX_NOTE_LENGTH || note.codePoints().anyMatch(Character::isISOControl)) {
			throw new InvalidTopologyException(
					List.of(DocumentProblem.of("note", "revisionNote", Revision.MAX_NOTE_LENGTH)));
		}
		return note;
	}

}
