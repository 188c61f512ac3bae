package dev.o2cluster.rollout;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Whether the console may ask a topology's hosts. Off until somebody switches it on.
 *
 * @param topologyId the topology
 * @param enabled whether it may
 * @param changedBy who decided that; empty where nobody has yet
 * @param changedAt when that was
 */
public record ProbeSwitch(long topologyId, boolean enabled, String changedBy, @Nullable Instant changedAt) {

}
