package dev.o2cluster.topology;

/**
 * A warning was accepted, or that was taken back; told while the transaction is open.
 *
 * @param kind what was done
 * @param topology the topology's name
 * @param revision the revision it stands at
 * @param waiver what was accepted, and why
 * @param author who did it
 */
public record WaiverChange(Kind kind, String topology, int revision, Waiver waiver, String author) {

	/** What was done. */
	public enum Kind {

		ACCEPTED, WITHDRAWN

	}

}
