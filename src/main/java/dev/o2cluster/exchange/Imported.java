package dev.o2cluster.exchange;

import java.util.List;
import java.util.Map;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.topology.Topology;

/**
 * What was made of a drop.
 *
 * @param topology the design it says
 * @param exact whether every host's node files come out of it byte for byte
 * @param findings where hosts disagree, what could not be placed, what was changed
 * @param clusterFiles the other files of {@code config/}, by name; must not be changed
 * @param belief what the hosts conclude from the files as they are
 */
public record Imported(Topology topology, boolean exact, List<Finding> findings, Map<String, byte[]> clusterFiles,
		ClusterBelief belief) {

	public Imported {
		findings = List.copyOf(findings);
	}

}
