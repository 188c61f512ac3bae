package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * A step while its plan is being put together.
 */
final class PlanStep {

	private final int order;

	private final HostAddress host;

	private final Kind kind;

	private final String command;

	private final Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);

	private final List<Dependency> after = new ArrayList<>();

	private final List<Probe> gates = new ArrayList<>();

	private final List<Probe> proofs = new ArrayList<>();

	private final List<Remark> remarks = new ArrayList<>();

	PlanStep(int order, HostAddress host, Kind kind, String command) {
		this.order = order;
		this.host = host;
		this.kind = kind;
		this.command = command;
	}

	HostAddress host() {
		return this.host;
	}

	Kind kind() {
		return this.kind;
	}

	Set<ServerRole> roles() {
		return Collections.unmodifiableSet(this.roles);
	}

	PlanStep roles(Collection<ServerRole> roles) {
		this.roles.addAll(roles);
		return this;
	}

	PlanStep after(PlanStep step, Remark reason) {
		if (this.after.stream().noneMatch((dependency) -> dependency.step() == step.order)) {
			this.after.add(new Dependency(step.order, reason));
		}
		return this;
	}

	PlanStep gate(Probe probe) {
		this.gates.add(probe);
		return this;
	}

	PlanStep proofs(Collection<Probe> probes) {
		this.proofs.addAll(probes);
		return this;
	}

	PlanStep remark(String key, Object... arguments) {
		this.remarks.add(Remark.of(key, arguments));
		return this;
	}

	/**
	 * Finishes the step.
	 * @param earlier the finished steps before it
	 */
	StartupStep build(List<StartupStep> earlier) {
		int wave = 1 + this.after.stream().mapToInt((edge) -> earlier.get(edge.step() - 1).wave()).max().orElse(0);
		return new StartupStep(this.order, wave, this.host, this.kind, this.roles, this.command, this.after, this.gates,
				this.proofs, this.remarks);
	}

}
