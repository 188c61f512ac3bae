package dev.o2cluster.topology.store;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One saved state of a topology, as a line of its history.
 *
 * @param number its number, counted from 1
 * @param author who saved it
 * @param time when it was saved last
 * @param note what operators call it, such as {@code as delivered 2026-11-23}; empty
 * where nobody named it
 * @param sha256 SHA-256 of its document, as 64 hexadecimal digits
 * @param fixed whether it was handed out, named or restored, or made by a fix, so that
 * edits no longer fold into it
 * @param restoredFrom number of the revision it brought back, if it did
 * @param mended what the fix that made it mends, if one did: id of a rule, or
 * {@value #ALL_SAFE} for all safe fixes together
 */
public record Revision(int number, String author, Instant time, String note, String sha256, boolean fixed,
		@Nullable Integer restoredFrom, @Nullable String mended) {

	/** Stands for all safe fixes together. */
	public static final String ALL_SAFE = "safe-fixes";

	/** Longest note, in characters. */
	public static final int MAX_NOTE_LENGTH = 200;

}
