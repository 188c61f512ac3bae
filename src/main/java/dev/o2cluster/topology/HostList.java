package dev.o2cluster.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hosts typed as text: one or many per line, separated by commas, semicolons or blanks;
 * {@code 192.168.0.[1-12]} and {@code oa-[01-03].corp} stand for a range each.
 *
 * @param addresses the hosts it names, in the order typed
 * @param problems what is wrong with it; the path is the number of the line, such as
 * {@code 3}
 */
public record HostList(List<HostAddress> addresses, List<DocumentProblem> problems) {

	/** Most hosts one list can name. */
	public static final int MAX_HOSTS = Topology.MAX_HOSTS;

	private static final Pattern SEPARATOR = Pattern.compile("[,;，；、\\s]+");

	private static final Pattern RANGE = Pattern.compile("\\[(\\d{1,9})-(\\d{1,9})]");

	public HostList {
		addresses = List.copyOf(addresses);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a list.
	 * @param text what was typed
	 * @return the hosts it names and everything that is wrong with it
	 */
	public static HostList parse(String text) {
		return new Parser().parse(text);
	}

	/** Reads one list, line by line. */
	private static final class Parser {

		private final Map<HostAddress, Integer> lines = new LinkedHashMap<>();

		private final List<DocumentProblem> problems = new ArrayList<>();

		HostList parse(String text) {
			int number = 0;
			for (String line : text.lines().toList()) {
				number++;
				for (String entry : SEPARATOR.split(line)) {
					if (!entry.isEmpty()) {
						entry(entry, number);
					}
				}
			}
			return new HostList(List.copyOf(this.lines.keySet()), this.problems);
		}

		private void entry(String entry, int line) {
			Matcher range = RANGE.matcher(entry);
			if (!range.find()) {
				address(entry, line);
				return;
			}
			long from = Long.parseLong(range.group(1));
			long to = Long.parseLong(range.group(2));
			if (from > to) {
				problem(line, "range.reversed", entry, from, to);
			}
			else if (to - from >= MAX_HOSTS - this.lines.size()) {
				problem(line, "range.tooMany", entry, to - from + 1, MAX_HOSTS);
			}
			else {
				for (long number = from; number <= to; number++) {
					entry(entry.substring(0, range.start()) + padded(number, range.group(1))
							+ entry.substring(range.end()), line);
				}
			}
		}

		private static String padded(long number, String pattern) {
			String digits = Long.toString(number);
			boolean pad = pattern.startsWith("0") && pattern.length() > 1;
			return pad ? "0".repeat(Math.max(0, pattern.length() - digits.length())) + digits : digits;
		}

		private void address(String entry, int line) {
			if (entry.indexOf('[') >= 0 || entry.indexOf(']') >= 0) {
				problem(line, entry.indexOf(':') >= 0 ? "address.ipv6" : "range.malformed", shortened(entry));
				return;
			}
			Optional<String> reason = HostAddress.problemOf(entry);
			if (reason.isPresent()) {
				problem(line, reason.get(), shortened(entry));
				return;
			}
			HostAddress address = HostAddress.of(entry);
			Integer earlier = this.lines.putIfAbsent(address, line);
			if (earlier != null) {
				problem(line, "address.duplicateLine", address, earlier);
			}
			else if (this.lines.size() == MAX_HOSTS + 1) {
				problem(line, "hosts.tooMany", MAX_HOSTS, this.lines.size());
			}
		}

		private void problem(int line, String code, Object... arguments) {
			this.problems.add(DocumentProblem.of(Integer.toString(line), code, arguments));
		}

		private static String shortened(String entry) {
			return (entry.length() <= 80) ? entry : entry.substring(0, 80) + "…";
		}

	}

}
