package dev.o2cluster.nodeconfig;

/**
 * Where a value of a node file comes from, from the weakest to the strongest.
 */
public enum Origin {

	/** The release line's own default, where the topology has no sample of its own. */
	RELEASE_DEFAULT("release-default"),

	/** The topology's own sample. */
	SAMPLE("sample"),

	/** The file that was taken over with the host. */
	IMPORTED("imported"),

	/** A ticked or unticked role, or the mark of the primary center. */
	DESIGN("role-tick"),

	/** A rule that keeps the cluster from a mistake O2OA would not report. */
	SAFETY("safety-rule"),

	/** A setting all hosts take. */
	CLUSTER_SETTING("cluster-setting"),

	/** A setting of this host. */
	HOST_SETTING("host-setting"),

	/** The merge patch put onto every node file, or the one of this host. */
	OVERRIDE("override");

	private final String key;

	Origin(String key) {
		this.key = key;
	}

	/**
	 * The origin's name in answers and message keys.
	 * @return such as {@code role-tick}
	 */
	public String key() {
		return this.key;
	}

}
