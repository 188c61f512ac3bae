package dev.o2cluster.topology.store;

/**
 * There is no topology of that number, or no longer.
 */
public class TopologyNotFoundException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long id;

	public TopologyNotFoundException(long id) {
		super("No topology " + id);
		this.id = id;
	}

	public long id() {
		return this.id;
	}

}
