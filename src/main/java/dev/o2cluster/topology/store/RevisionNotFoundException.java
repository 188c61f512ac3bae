package dev.o2cluster.topology.store;

import dev.o2cluster.topology.Topology;

/**
 * The topology has no revision of that number.
 */
public class RevisionNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long topologyId;

	private final int number;

	RevisionNotFoundException(long topologyId, int number) {
		super("Topology " + topologyId + " has no revision " + number);
		this.topologyId = topologyId;
		this.number = number;
	}

	public long topologyId() {
		return this.topologyId;
	}

	public int number() {
		return this.number;
	}

}
