package dev.o2cluster.merge.web;

import dev.o2cluster.merge.TopologyMerge;
import dev.o2cluster.topology.store.StoredTopology;

/**
 * Two people changed the same field; nothing was stored until somebody chooses.
 */
public class MergeConflictException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient LateSave mine;

	private final transient StoredTopology theirs;

	private final transient TopologyMerge merge;

	MergeConflictException(LateSave mine, StoredTopology theirs, TopologyMerge merge) {
		super("Conflicts: " + merge.conflicts().size());
		this.mine = mine;
		this.theirs = theirs;
		this.merge = merge;
	}

	LateSave mine() {
		return this.mine;
	}

	StoredTopology theirs() {
		return this.theirs;
	}

	TopologyMerge merge() {
		return this.merge;
	}

}
