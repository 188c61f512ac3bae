package dev.o2cluster.check.web;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.o2cluster.check.TopologyProblem;

/**
 * The pages of the settings about what stands around the node files, and the problems
 * each of them can mend.
 */
final class SettingsTabs {

	/** Pages by the beginning of the field or of the rule. */
	private static final Map<String, String> PAGES = new LinkedHashMap<>();

	static {
		PAGES.put("clusterFiles", "cluster-files");
		PAGES.put("externalDatabase", "external-database");
		PAGES.put("externalStorage", "external-storage");
		PAGES.put("entry", "entry");
		PAGES.put("serviceUnits", "service-units");
	}

	private SettingsTabs() {
	}

	/** The page's name in its path; empty for problems of node files. */
	static String of(TopologyProblem problem) {
		return PAGES.entrySet()
			.stream()
			.filter((page) -> problem.field().startsWith(page.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

}
