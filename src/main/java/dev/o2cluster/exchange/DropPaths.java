package dev.o2cluster.exchange;

import dev.o2cluster.belief.ConfigFiles;

/**
 * Where the files of a host stand in what was handed in.
 */
final class DropPaths {

	static final String DOCUMENT = "topology.json";

	static final String VERSION = "version.o2";

	private static final String CONFIG = "config";

	private static final String LOCAL = "local";

	private static final String NODE_CFG = "node.cfg";

	private DropPaths() {
	}

	/** Tells whether a file can say something about a cluster's configuration. */
	static boolean matters(String path) {
		String name = name(path);
		String folder = name(folder(path));
		boolean own = name.equals(DOCUMENT) || name.equals(VERSION) || name.equals(NODE_CFG) || name.equals(Seal.FILE);
		return folder.equals(CONFIG) || (own && !sample(folder)) || (ConfigFiles.nodeFile(name) && !sample(folder));
	}

	/**
	 * Tells whether a file stands in a folder below {@code config}, where O2OA keeps
	 * nothing.
	 */
	static boolean belowConfig(String path) {
		return folder(path).matches("(.*/)?config/.+");
	}

	/**
	 * The folder {@code o2server} a file belongs to. Node files outside of a folder
	 * {@code config} belong to the folder they stand in.
	 */
	static String root(String path) {
		String folder = folder(path);
		boolean inside = name(folder).equals(CONFIG) || name(folder).equals(LOCAL);
		return inside ? folder(folder) : folder;
	}

	/** The path as O2OA sees it from {@code o2server}. */
	static String inside(String path) {
		String name = name(path);
		if (name.equals(NODE_CFG)) {
			return LOCAL + "/" + name;
		}
		boolean config = name(folder(path)).equals(CONFIG) || ConfigFiles.nodeFile(name);
		return config ? CONFIG + "/" + name : name;
	}

	static String name(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	static String folder(String path) {
		return path.substring(0, Math.max(0, path.lastIndexOf('/')));
	}

	private static boolean sample(String folder) {
		return folder.equals("configSample") || folder.equals("localSample");
	}

}
