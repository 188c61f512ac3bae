package dev.o2cluster.startup;

import java.util.List;

import dev.o2cluster.topology.HostAddress;

/**
 * The order in which a cluster is started.
 *
 * @param steps what to do, first things first
 */
public record StartupPlan(List<StartupStep> steps) {

	public StartupPlan {
		steps = List.copyOf(steps);
	}

	/**
	 * The part of one host.
	 * @param host the host
	 * @return its steps, with their places in the whole plan
	 */
	public List<StartupStep> stepsOn(HostAddress host) {
		return this.steps.stream().filter((step) -> step.host().equals(host)).toList();
	}

}
