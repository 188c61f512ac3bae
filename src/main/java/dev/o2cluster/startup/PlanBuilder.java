package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.topology.HostAddress;

/**
 * Puts a plan together step by step. Edges can only lead back to steps that are already
 * there, so no plan can run in a circle; steps of one host always follow each other.
 */
final class PlanBuilder {

	private final List<PlanStep> steps = new ArrayList<>();

	private final Map<HostAddress, PlanStep> lastOn = new HashMap<>();

	PlanStep add(HostAddress host, Kind kind, String command) {
		PlanStep step = new PlanStep(this.steps.size() + 1, host, kind, command);
		PlanStep before = this.lastOn.put(host, step);
		if (before != null) {
			step.after(before, Remark.of("after." + before.kind().key(), host));
		}
		this.steps.add(step);
		return step;
	}

	List<PlanStep> steps() {
		return this.steps;
	}

	StartupPlan build(PlanKind kind) {
		List<StartupStep> built = new ArrayList<>();
		this.steps.forEach((step) -> built.add(step.build(built)));
		return new StartupPlan(kind, built);
	}

}
