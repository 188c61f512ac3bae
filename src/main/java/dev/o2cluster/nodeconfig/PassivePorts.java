package dev.o2cluster.nodeconfig;

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
 *
 * @param ranges the ranges, in the order written
 */
public record PassivePorts(List<PortRange> ranges) {

	private static final Pattern ITEM = Pattern.compile("\\s*([0-9]{1,5})\\s*(?:-\\s*([0-9]{1,5})\\s*)?");

	/** What O2OA's storage server takes where the file names none, in every line. */
	private static final PassivePorts USUAL = new PassivePorts(List.of(new PortRange(29000, 30000)));

	public PassivePorts {
		ranges = List.copyOf(ranges);
	}

	/**
	 * What a storage host takes where its node file names nothing else.
	 * @return 29000 to 30000
	 */
	public static PassivePorts usual() {
		return USUAL;
	}

	/**
	 * The passive ports of a storage host.
	 * @param node its node file
	 * @return the ports; empty where the text in the file names none
	 */
	public static Optional<PassivePorts> of(NodeConfig node) {
		JsonNode value = node.value(ServerRole.STORAGE, "passivePorts");
		return value.isMissingNode() ? Optional.of(USUAL) : parse(value.asString(""));
	}

	private static Optional<PassivePorts> parse(String text) {
		List<PortRange> ranges = new ArrayList<>();
		for (String item : text.split(",", -1)) {
			Matcher parts = ITEM.matcher(item);
			if (!parts.matches()) {
				return Optional.empty();
			}
			int first = Integer.parseInt(parts.group(1));
			int last = (parts.group(2) != null) ? Integer.parseInt(parts.group(2)) : first;
			if (!PortRange.valid(first, last)) {
				return Optional.empty();
			}
			ranges.add(new PortRange(first, last));
		}
		return Optional.of(new PassivePorts(ranges));
	}

	/**
	 * Tells whether a port is one of them.
	 * @param port the port
	 * @return whether it is
	 */
	public boolean contains(int port) {
		return this.ranges.stream().anyMatch((range) -> range.contains(port));
	}

	/**
	 * How many ports there are.
	 * @return the number; one that is listed twice counts twice
	 */
	public long count() {
		return this.ranges.stream().mapToLong((range) -> range.last() - range.first() + 1L).sum();
	}

	@Override
	public String toString() {
		return this.ranges.stream().map(PortRange::toString).collect(Collectors.joining(", "));
	}

}
