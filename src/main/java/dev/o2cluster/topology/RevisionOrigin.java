package dev.o2cluster.topology;

import org.jspecify.annotations.Nullable;

/**
 * What made a revision. Only plain edits fold together.
 *
 * @param restoredFrom number of the revision it brings back, if it does
 * @param mended what the fix that made it mends, if one did
 */
record RevisionOrigin(@Nullable Integer restoredFrom, @Nullable String mended) {

	/** Somebody edited the topology. */
	static final RevisionOrigin EDIT = new RevisionOrigin(null, null);

	static RevisionOrigin restored(int number) {
		return new RevisionOrigin(number, null);
	}

	static RevisionOrigin fix(String mended) {
		return new RevisionOrigin(null, mended);
	}

	boolean folds() {
		return equals(EDIT);
	}

}
