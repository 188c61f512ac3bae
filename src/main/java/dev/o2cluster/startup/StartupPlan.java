package dev.o2cluster.startup;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The order in which a cluster is started, stopped or changed: a graph of steps, written
 * down in an order that keeps every edge.
 *
 * @param kind what the plan is for
 * @param steps what to do, first things first
 */
public record StartupPlan(PlanKind kind, List<StartupStep> steps) {

	public StartupPlan {
		steps = List.copyOf(steps);
	}

	/**
	 * The steps that may run side by side.
	 * @return the plan's waves; nothing in a wave needs anything else in it
	 */
	public List<List<StartupStep>> waves() {
		return List.copyOf(this.steps.stream()
			.collect(Collectors.groupingBy(StartupStep::wave, TreeMap::new, Collectors.toList()))
			.values());
	}

}
