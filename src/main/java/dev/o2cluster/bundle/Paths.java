package dev.o2cluster.bundle;

/**
 * Where the files of a bundle stand.
 */
final class Paths {

	static final String ROOT = "o2server/";

	static final String NODE_CFG = ROOT + "local/node.cfg";

	static final String CONFIG = ROOT + "config/";

	/** The design itself, so that a bundle can be taken in again. O2OA ignores it. */
	static final String DOCUMENT = ROOT + "topology.json";

	private Paths() {
	}

}
