package dev.o2cluster.exchange.web;

import java.util.List;
import java.util.Locale;

import dev.o2cluster.exchange.Drift;
import dev.o2cluster.exchange.DriftEntry;
import dev.o2cluster.exchange.DriftEntry.Reason;
import dev.o2cluster.exchange.ShownValue;
import dev.o2cluster.web.Messages;

/**
 * Drift on the wire.
 *
 * @param revision the revision the hosts were compared with
 * @param hosts the hosts that were compared
 * @param missing hosts of the design that were not handed in
 * @param unknown what was handed in but is no host of the design
 * @param outdated hosts that need their bundle again to hold what the design says
 * @param differences the differences, by host, file and field
 */
record DriftView(int revision, List<String> hosts, List<String> missing, List<String> unknown, List<String> outdated,
		List<DifferenceView> differences) {

	static DriftView of(int revision, Drift drift, Messages messages, Locale locale) {
		return new DriftView(revision, drift.hosts(), drift.missing(), drift.unknown(), drift.outdated(),
				drift.entries().stream().map((entry) -> DifferenceView.of(entry, messages, locale)).toList());
	}

	/**
	 * One difference.
	 *
	 * @param id names it when it is adopted
	 * @param host the host
	 * @param file the file, below {@code o2server}
	 * @param field the field; empty for the file as a whole
	 * @param design the value in the design; {@code -} for none
	 * @param found the value on the host; {@code -} for none
	 * @param reason why it matters, for programs
	 * @param why why it matters, for people
	 * @param adoptable whether the design can take the value over
	 */
	record DifferenceView(String id, String host, String file, String field, String design, String found, String reason,
			String why, boolean adoptable) {

		static DifferenceView of(DriftEntry entry, Messages messages, Locale locale) {
			return new DifferenceView(entry.id(), entry.host(), entry.file(), entry.path(),
					design(entry, messages, locale), found(entry, messages, locale), entry.reason().key(),
					messages.get(locale, "exchange.why." + entry.reason().key()), entry.adoptable());
		}

		private static String design(DriftEntry entry, Messages messages, Locale locale) {
			String text = ShownValue.of(entry.field(), entry.ours());
			return (entry.reason() == Reason.FORM) ? messages.get(locale, "exchange.found.form", text) : text;
		}

		private static String found(DriftEntry entry, Messages messages, Locale locale) {
			String text = ShownValue.of(entry.field(), entry.theirs());
			boolean whole = entry.field().isEmpty() && (entry.theirs() == null || entry.reason() == Reason.FORM);
			if (whole) {
				return messages.get(locale, "exchange.found." + entry.reason().key(), text);
			}
			boolean silent = entry.theirs() == null && entry.meant() != null;
			return silent ? messages.get(locale, "exchange.drift.silent", ShownValue.of(entry.field(), entry.meant()))
					: text;
		}

	}

}
