package dev.o2cluster.rollout;

import dev.o2cluster.startup.PlanKind;
import org.jspecify.annotations.Nullable;

/**
 * A run to begin, or a plan to look at.
 *
 * @param topologyId the topology
 * @param kind what the plan is for
 * @param from the revision the servers run on; only for changes and rolling restarts.
 * {@code null} for the one delivered last, {@value #EVERYTHING} to restart every host
 * @param to the revision to carry out; {@code null} for the current one
 * @param tickByProbe whether passing probes tick their steps
 */
public record RunRequest(long topologyId, PlanKind kind, @Nullable Integer from, @Nullable Integer to,
		boolean tickByProbe) {

	/** In place of a revision: restart every host, whatever changed. */
	public static final int EVERYTHING = 0;

}
