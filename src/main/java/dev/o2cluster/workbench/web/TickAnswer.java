package dev.o2cluster.workbench.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a tick changes on the page of roles. What is HTML is written by the console, with
 * everything that users typed escaped.
 *
 * @param refusal HTML of why the ticks make no cluster; empty where they do
 * @param places HTML for the cells and rows that have something to say, by their ids
 * @param problems HTML of the panel of problems
 * @param after what else follows; {@code null} where the ticks make no cluster
 */
record TickAnswer(String refusal, Map<String, String> places, String problems, @Nullable After after) {

	/**
	 * What follows from ticks that make a cluster.
	 *
	 * @param counts HTML of the counts of problems
	 * @param changes HTML of the list of changed files
	 * @param changed paths of the changed files of the host whose bundle is open
	 * @param line the design in one line
	 * @param path the file to show
	 * @param file how to show it; {@code null} where its head is not that of a plain
	 * file, so that the whole of it has to be asked for
	 */
	record After(String counts, String changes, List<String> changed, String line, String path,
			@Nullable OpenFile file) {

	}

	/**
	 * A file that anyone may read.
	 *
	 * @param size its size in words
	 * @param compare where to compare it
	 * @param download where to download it
	 * @param curl the REST call that downloads it
	 * @param lines HTML of its lines
	 */
	record OpenFile(String size, String compare, String download, String curl, String lines) {

	}

}
