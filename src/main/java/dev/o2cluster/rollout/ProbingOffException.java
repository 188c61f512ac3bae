package dev.o2cluster.rollout;

/**
 * The console may not ask this topology's hosts.
 */
public class ProbingOffException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final long topologyId;

	ProbingOffException(long topologyId) {
		super("Probes are off for topology " + topologyId);
		this.topologyId = topologyId;
	}

	public long topologyId() {
		return this.topologyId;
	}

}
