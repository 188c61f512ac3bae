package dev.o2cluster.rollout;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a step.
 *
 * @param state the new state; {@link StepState#READY} takes back what was said before
 * @param by who says so
 * @param evidence what proves it; may be empty
 * @param note free text, at most {@value #MAX_NOTE_LENGTH} characters
 * @param seen the state they had before their eyes; {@code null} where nobody looked
 */
public record Tick(StepState state, String by, String evidence, String note, @Nullable StepState seen) {

	/** Longest note, in characters. */
	public static final int MAX_NOTE_LENGTH = 2000;

	static final int MAX_EVIDENCE_LENGTH = 4000;

	public Tick {
		note = note.strip().replace("\r\n", "\n");
		evidence = evidence.substring(0, Math.min(evidence.length(), MAX_EVIDENCE_LENGTH));
	}

	/**
	 * A tick of somebody who does not look before.
	 * @param state the new state
	 * @param by who says so
	 * @param evidence what proves it; may be empty
	 * @param note free text
	 */
	public Tick(StepState state, String by, String evidence, String note) {
		this(state, by, evidence, note, null);
	}

	/** Whether somebody else was faster, and said something else. */
	boolean overtaken(StepState current) {
		return this.seen != null && this.seen != current && this.state != current;
	}

	/** This tick, with its note behind one that is there already. */
	Tick behind(RunStep step) {
		return new Tick(this.state, this.by, joined(step.evidence(), this.evidence),
				joined(step.note(), signed(step.by())), this.seen);
	}

	private String signed(@Nullable String first) {
		return (this.note.isEmpty() || this.by.equals(first)) ? this.note : this.by + ": " + this.note;
	}

	private static String joined(String before, String more) {
		boolean known = more.isEmpty() || before.lines().toList().containsAll(more.lines().toList());
		return known ? before : (before + "\n" + more).strip();
	}

}
