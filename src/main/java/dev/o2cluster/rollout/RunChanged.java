package dev.o2cluster.rollout;

/**
 * Somebody changed a run; everybody who looks at it should see that.
 *
 * @param runId the run
 * @param version its version after the change
 */
public record RunChanged(long runId, long version) {

}
