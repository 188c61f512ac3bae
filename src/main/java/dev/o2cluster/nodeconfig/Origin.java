package dev.o2cluster.nodeconfig;

/**
 * Where a value of a node file comes from, from the weakest to the strongest.
 */
public enum Origin {

	/** The sample the file is made from. */
	SAMPLE,

	/** A ticked or unticked role, or the mark of the primary center. */
	DESIGN,

	/** A rule that keeps the cluster from a mistake O2OA would not report. */
	SAFETY,

	/** A setting all hosts take. */
	CLUSTER_SETTING,

	/** A setting of this host. */
	HOST_SETTING,

	/** The merge patch put onto every node file. */
	CLUSTER_OVERRIDE,

	/** The merge patch of this host. */
	HOST_OVERRIDE

}
