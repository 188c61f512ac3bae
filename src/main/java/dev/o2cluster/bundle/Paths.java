package dev.o2cluster.bundle;

/**
 * Where the files of a bundle stand.
 */
final class Paths {

	static final String ROOT = "o2server/";

	static final String NODE_CFG = ROOT + "local/node.cfg";

	static final String CONFIG = ROOT + "config/";

	private Paths() {
	}

}
