package dev.o2cluster.rollout;

/**
 * What somebody says about a step.
 *
 * @param state the new state; {@link StepState#READY} takes back what was said before
 * @param by who says so
 * @param evidence what proves it; may be empty
 * @param note free text, at most {@value #MAX_NOTE_LENGTH} characters
 */
public record Tick(StepState state, String by, String evidence, String note) {

	/** Longest note, in characters. */
	public static final int MAX_NOTE_LENGTH = 2000;

	static final int MAX_EVIDENCE_LENGTH = 4000;

	public Tick {
		note = note.strip();
		note = note.substring(0, Math.min(note.length(), MAX_NOTE_LENGTH));
		evidence = evidence.substring(0, Math.min(evidence.length(), MAX_EVIDENCE_LENGTH));
	}

}
