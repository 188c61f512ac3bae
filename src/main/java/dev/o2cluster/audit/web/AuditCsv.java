package dev.o2cluster.audit.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.audit.AuditEntry;

/**
 * Entries as CSV (RFC 4180) that a spreadsheet opens without running anything in it.
 */
final class AuditCsv {

	/** A spreadsheet takes a cell that begins with one of these for a formula. */
	private static final String FORMULA = "=+-@\t\r\0";

	private AuditCsv() {
	}

	static String of(List<AuditEntry> entries) {
		Stream<String> head = Stream.of("id,at,username,address,action,subject,revision,detail,times");
		return Stream.concat(head, entries.stream().map(AuditCsv::line))
			.collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String line(AuditEntry entry) {
		return Stream
			.of(entry.id(), entry.at(), entry.username(), entry.address(), entry.action(), entry.subject(),
					Objects.requireNonNullElse(entry.revision(), ""), entry.detail(), entry.times())
			.map((value) -> cell(value.toString()))
			.collect(Collectors.joining(","));
	}

	static String cell(String text) {
		boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
		String safe = formula ? "'" + text : text;
		return safe.chars().anyMatch((c) -> c == ',' || c == '"' || c == '\n' || c == '\r')
				? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}

}
