package dev.o2cluster.belief;

import java.util.List;

import dev.o2cluster.release.Release;

/**
 * The kinds of files O2OA stores, read in the classes of 6.0.3; later lines dropped three
 * and added one.
 */
public final class StorageTypes {

	private static final List<String> OLD = List.of("file", "processPlatform", "mind", "meeting", "calendar", "okr",
			"cms", "bbs", "report", "strategyDeploy", "teamwork", "structure", "im", "general");

	private static final List<String> NEW = List.of("file", "processPlatform", "mind", "meeting", "calendar", "cms",
			"bbs", "teamwork", "structure", "im", "general", "custom");

	private StorageTypes() {
	}

	/**
	 * The kinds of a release line.
	 * @param release the line
	 * @return their keys in {@code externalStorageSources.json}
	 */
	public static List<String> of(Release release) {
		return release.behaviour().joinedHttpPort() ? NEW : OLD;
	}

}
