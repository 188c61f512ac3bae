package dev.o2cluster.nodeconfig.web;

import java.util.Optional;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.Settings;
import dev.o2cluster.topology.Topology;
import tools.jackson.databind.JsonNode;

/**
 * Whose settings a form edits: all hosts', or those of one host, which inherits the
 * others.
 *
 * @param topology the design
 * @param host the host; empty for the whole cluster
 * @param sample what the node files are made from
 */
record SettingsScope(Topology topology, Optional<Host> host, JsonNode sample) {

	static SettingsScope of(Topology topology, NodeConfigs nodes, String address) {
		return new SettingsScope(topology, topology.host(address), nodes.sample());
	}

	Settings own() {
		return this.host.map(Host::settings).orElse(this.topology.settings());
	}

	/** The value that counts where this scope says nothing. */
	JsonNode inherited(Leaf leaf) {
		JsonNode ofCluster = leaf.in(this.topology.settings());
		return (this.host.isPresent() && !ofCluster.isMissingNode()) ? ofCluster : leaf.in(this.sample);
	}

	JsonNode effective(Leaf leaf) {
		JsonNode chosen = leaf.in(own());
		return chosen.isMissingNode() ? inherited(leaf) : chosen;
	}

	boolean inheritsFromCluster(Leaf leaf) {
		return this.host.isPresent() && !leaf.in(this.topology.settings()).isMissingNode();
	}

	Topology with(Settings settings) {
		return this.host.map((one) -> this.topology.withHost(one.withSettings(settings)))
			.orElseGet(() -> this.topology.withSettings(settings));
	}

	int chosen(String section) {
		return (int) Leaf.of(this.topology.release(), section).stream().filter(this::isChosen).count();
	}

	boolean isChosen(Leaf leaf) {
		return !leaf.in(own()).isMissingNode();
	}

}
