package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.List;

import dev.o2cluster.release.Releases;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.StorageNames;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Clusters of many hosts with something to find on every one.
 */
final class LargeCluster {

	private LargeCluster() {
	}

	static Topology of(int size) {
		List<Host> hosts = new ArrayList<>();
		for (int i = 0; i < size; i++) {
			Host usual = Host.usual(HostAddress.of("10.1." + (i / 250) + "." + (1 + i % 250)), i == 0);
			ObjectNode overrides = JsonNodeFactory.instance.objectNode();
			overrides.putObject("application").put("remark", i);
			hosts.add((i % 3 == 0) ? usual.withOverrides(overrides) : usual);
		}
		return StorageNames.NONE.assign(Topology.of("large", Releases.line("6"), hosts));
	}

}
