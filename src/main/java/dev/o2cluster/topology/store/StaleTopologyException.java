package dev.o2cluster.topology.store;

import dev.o2cluster.topology.Topology;

/**
 * Somebody saved the topology since the editor read it; nothing was stored.
 */
public class StaleTopologyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient StoredTopology current;

	public StaleTopologyException(StoredTopology current) {
		super("Topology " + current.id() + " is at " + current.tag());
		this.current = current;
	}

	/**
	 * What stands in the database now.
	 * @return the other editor's state
	 */
	public StoredTopology current() {
		return this.current;
	}

}
