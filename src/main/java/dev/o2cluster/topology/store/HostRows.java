package dev.o2cluster.topology.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.topology.Host;

/**
 * The rows that hold a topology's hosts for the database's own constraints.
 */
final class HostRows {

	private HostRows() {
	}

	/**
	 * Brings the host rows in line. What frees a unique value (a removed address, a
	 * primary that resigns) reaches the database before what takes it.
	 * @param row the topology's row
	 * @param hosts its hosts
	 * @param flush brings what was changed so far to the database
	 */
	static void write(TopologyEntity row, List<Host> hosts, Runnable flush) {
		Map<String, HostEntity> known = new HashMap<>();
		row.hosts().forEach((host) -> known.put(host.address(), host));
		if (free(row, hosts)) {
			flush.run();
		}
		for (int position = 0; position < hosts.size(); position++) {
			Host host = hosts.get(position);
			HostEntity entity = known.computeIfAbsent(host.address().value(), (address) -> {
				HostEntity added = new HostEntity(row, host.address());
				row.hosts().add(added);
				return added;
			});
			entity.describe(host, position);
		}
	}

	/** Takes away what others may take, and tells whether there was anything. */
	private static boolean free(TopologyEntity row, List<Host> hosts) {
		Set<String> wanted = hosts.stream().map((host) -> host.address().value()).collect(Collectors.toSet());
		Set<String> primary = hosts.stream()
			.filter(Host::primary)
			.map((host) -> host.address().value())
			.collect(Collectors.toSet());
		boolean removed = row.hosts().removeIf((host) -> !wanted.contains(host.address()));
		List<HostEntity> resigning = row.hosts()
			.stream()
			.filter((host) -> host.primary() && !primary.contains(host.address()))
			.toList();
		resigning.forEach(HostEntity::resign);
		return removed || !resigning.isEmpty();
	}

}
