package dev.o2cluster.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was handed in, after every zip inside was opened.
 *
 * @param files the files that can matter, by their path; must not be changed
 * @param aside how many files were left aside unread
 * @param unread paths of the first files left aside though they stand near the
 * configuration
 */
public record Drop(Map<String, byte[]> files, int aside, List<String> unread) {

	public Drop {
		unread = List.copyOf(unread);
		files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
	}

}
