package dev.o2cluster.exchange;

import java.util.List;

import dev.o2cluster.belief.ClusterBelief;
import dev.o2cluster.secret.SecretValues;
import dev.o2cluster.topology.Topology;

/**
 * What was made of a drop.
 *
 * @param topology the design it says
 * @param secrets the values of the secrets it names
 * @param exact whether every host's node files come out of it byte for byte
 * @param findings where hosts disagree, what could not be placed, what was changed
 * @param belief what the hosts conclude from the files as they are
 */
public record Imported(Topology topology, SecretValues secrets, boolean exact, List<Finding> findings,
		ClusterBelief belief) {

	public Imported {
		findings = List.copyOf(findings);
	}

}
