package dev.o2cluster.topology.store;

import org.jspecify.annotations.Nullable;

/**
 * What made a revision. Only plain edits fold together.
 *
 * @param restoredFrom number of the revision it brings back, if it does
 * @param mended what the fix that made it mends, if one did
 * @param alone whether it is an edit that has to stay a revision of its own
 */
record RevisionOrigin(@Nullable Integer restoredFrom, @Nullable String mended, boolean alone) {

	/** Somebody edited the topology. */
	static final RevisionOrigin EDIT = new RevisionOrigin(null, null, false);

	/** An edit that does not fold into the one before. */
	static final RevisionOrigin ALONE = new RevisionOrigin(null, null, true);

	static RevisionOrigin restored(int number) {
		return new RevisionOrigin(number, null, true);
	}

	static RevisionOrigin fix(String mended) {
		return new RevisionOrigin(null, mended, true);
	}

	boolean folds() {
		return !this.alone;
	}

}
