package dev.o2cluster.rollout;

import dev.o2cluster.topology.store.StoredTopology;

/**
 * Probes were switched, or the hosts of a topology were asked.
 *
 * @param kind what was done
 * @param topology the topology's name
 * @param revision the revision it stands at
 */
public record ProbeActivity(Kind kind, String topology, int revision) {

	/** What was done. */
	public enum Kind {

		ON, OFF, ASKED

	}

	static ProbeActivity of(Kind kind, StoredTopology topology) {
		return new ProbeActivity(kind, topology.topology().name(), topology.revision());
	}

}
