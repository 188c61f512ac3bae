package dev.o2cluster.exchange.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.o2cluster.exchange.DriftEntry;
import dev.o2cluster.exchange.web.DriftView.DifferenceView;
import dev.o2cluster.web.Messages;

/**
 * One place of one file on the page, with every value the hosts hold there.
 *
 * @param file the file
 * @param field the field; empty for the file as a whole
 * @param design the value in the design
 * @param reason why it matters, for programs
 * @param why why it matters, for people
 * @param adoptable whether the design can take one of the values over
 * @param variants the values found, each with its hosts
 */
record DriftRow(String file, String field, String design, String reason, String why, boolean adoptable,
		List<Variant> variants) {

	/** Groups differences; values that many hosts share stand once. */
	static List<DriftRow> of(List<DriftEntry> entries, Messages messages, Locale locale) {
		Map<List<String>, Map<String, List<DriftEntry>>> places = new LinkedHashMap<>();
		entries.forEach((entry) -> places
			.computeIfAbsent(List.of(entry.file(), entry.path(), entry.reason().key()),
					(place) -> new LinkedHashMap<>())
			.computeIfAbsent(entry.print(), (print) -> new ArrayList<>())
			.add(entry));
		return places.values().stream().map((values) -> row(List.copyOf(values.values()), messages, locale)).toList();
	}

	private static DriftRow row(List<List<DriftEntry>> values, Messages messages, Locale locale) {
		DifferenceView first = DifferenceView.of(values.get(0).get(0), messages, locale);
		List<Variant> variants = values.stream().map((same) -> {
			DifferenceView view = DifferenceView.of(same.get(0), messages, locale);
			return new Variant(view.id(), view.found(), same.stream().map(DriftEntry::host).toList());
		}).toList();
		return new DriftRow(first.file(), first.field(), first.design(), first.reason(), first.why(), first.adoptable(),
				variants);
	}

	/**
	 * One value found.
	 *
	 * @param id names it when it is adopted
	 * @param found the value
	 * @param hosts the hosts that hold it
	 */
	record Variant(String id, String found, List<String> hosts) {

	}

}
