package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.o2cluster.topology.ServerRole;
import tools.jackson.databind.JsonNode;

/**
 * The ports a storage host opens for file transfers: single ones and ranges, separated by
 * commas.
 */
final class PassivePorts {

	private static final Pattern ITEM = Pattern.compile("\\s*([0-9]{1,5})\\s*(?:-\\s*([0-9]{1,5})\\s*)?");

	private static final int LAST_PORT = 65535;

	private final List<int[]> ranges;

	private PassivePorts(List<int[]> ranges) {
		this.ranges = ranges;
	}

	static PassivePorts usual() {
		return parse(UsualValues.PASSIVE_PORTS).orElseThrow();
	}

	static Optional<PassivePorts> of(Node node) {
		JsonNode value = node.value(ServerRole.STORAGE, "passivePorts");
		return value.isMissingNode() ? Optional.of(usual()) : parse(value.asString(""));
	}

	private static Optional<PassivePorts> parse(String text) {
		List<int[]> ranges = new ArrayList<>();
		for (String item : text.split(",", -1)) {
			Matcher parts = ITEM.matcher(item);
			if (!parts.matches()) {
				return Optional.empty();
			}
			int first = Integer.parseInt(parts.group(1));
			int last = (parts.group(2) != null) ? Integer.parseInt(parts.group(2)) : first;
			if (first < 1 || last < first || last > LAST_PORT) {
				return Optional.empty();
			}
			ranges.add(new int[] { first, last });
		}
		return Optional.of(new PassivePorts(ranges));
	}

	boolean contains(int port) {
		return this.ranges.stream().anyMatch((range) -> range[0] <= port && port <= range[1]);
	}

	/** How many ports there are; one that is listed twice counts twice. */
	long count() {
		return this.ranges.stream().mapToLong((range) -> range[1] - range[0] + 1L).sum();
	}

	@Override
	public String toString() {
		return this.ranges.stream()
			.map((range) -> (range[0] == range[1]) ? Integer.toString(range[0]) : range[0] + "-" + range[1])
			.collect(Collectors.joining(", "));
	}

}
