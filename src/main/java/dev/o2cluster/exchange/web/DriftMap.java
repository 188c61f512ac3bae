package dev.o2cluster.exchange.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.o2cluster.exchange.Drift;

/**
 * How many places differ, by host and file.
 *
 * @param files the files with differences, in text order
 * @param rows the hosts
 */
record DriftMap(List<String> files, List<Row> rows) {

	static DriftMap of(Drift drift) {
		Set<String> files = new TreeSet<>();
		drift.entries().forEach((entry) -> files.add(entry.file()));
		List<String> columns = List.copyOf(files);
		Map<String, List<Integer>> counts = new LinkedHashMap<>();
		drift.hosts().forEach((host) -> counts.put(host, none(columns.size())));
		drift.entries().forEach((entry) -> {
			List<Integer> row = counts.computeIfAbsent(entry.host(), (host) -> none(columns.size()));
			int column = columns.indexOf(entry.file());
			row.set(column, row.get(column) + 1);
		});
		return new DriftMap(columns,
				counts.entrySet().stream().map((row) -> new Row(row.getKey(), row.getValue())).toList());
	}

	private static List<Integer> none(int size) {
		return new ArrayList<>(Collections.nCopies(size, 0));
	}

	/**
	 * One host.
	 *
	 * @param host its address
	 * @param counts how many places differ in each file
	 */
	record Row(String host, List<Integer> counts) {

	}

}
