package dev.o2cluster.startup;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ServerRole;

/**
 * Writes the steps of single hosts into a plan, each with what tells that it worked.
 */
final class HostSteps {

	private static final int LAST_PRIVILEGED_PORT = 1023;

	private final NodeConfigs cluster;

	private final PlanBuilder plan;

	private final Probes probes;

	private final RoleCommands commands;

	private final Set<HostAddress> running = new HashSet<>();

	private final Map<HostAddress, Map<ServerRole, PlanStep>> starts = new HashMap<>();

	HostSteps(NodeConfigs cluster, PlanBuilder plan) {
		this.cluster = cluster;
		this.plan = plan;
		this.probes = new Probes(cluster);
		this.commands = new RoleCommands(cluster);
	}

	RoleCommands commands() {
		return this.commands;
	}

	/** Says that a host's process runs already. */
	void running(Host host) {
		this.running.add(host.address());
	}

	/** Says that a host's process has ended, and its roles with it. */
	void stopped(Host host) {
		this.running.remove(host.address());
		this.starts.remove(host.address());
	}

	/** Launches a host's process unless it runs. */
	void launch(Host host) {
		if (!this.running.add(host.address())) {
			return;
		}
		ConsoleScripts scripts = ConsoleScripts.of(this.cluster.topology().release(), host.os());
		PlanStep step = this.plan.add(host.address(), Kind.LAUNCH, scripts.start())
			.proofs(this.probes.agent(host).stream().toList())
			.remark("remark.console", scripts.console());
		if (!scripts.otherStart().isEmpty()) {
			step.remark("remark.otherScript", String.join(", ", scripts.otherStart()));
		}
		List<Integer> low = privilegedPorts(host);
		if (!low.isEmpty() && host.os() != HostOs.WINDOWS) {
			step.remark("remark.sudo", low.stream().map(String::valueOf).collect(Collectors.joining(", ")),
					"sudo " + scripts.start());
		}
	}

	/** Starts every role of a host that runs all five. */
	PlanStep startAll(Host host) {
		PlanStep step = this.plan.add(host.address(), Kind.COMMAND, "start")
			.roles(host.roles())
			.proofs(this.probes.of(host, host.roles()));
		return remember(host, listed(host, step));
	}

	PlanStep start(Host host, RoleCommands.Group group) {
		PlanStep step = this.plan.add(host.address(), Kind.COMMAND, group.start(this.cluster))
			.roles(group.roles())
			.proofs(this.probes.of(host, group.roles()));
		if (group.roles().size() > 1) {
			step.remark("remark.joined", this.cluster.port(host, ServerRole.APPLICATION));
		}
		return remember(host, group.roles().contains(ServerRole.APPLICATION) ? listed(host, step) : step);
	}

	/**
	 * Observed on 6.0.3: a center that met no database stays damaged and never lists the
	 * modules of other hosts; what mends it, and that the list takes up to 100 s.
	 */
	private PlanStep listed(Host host, PlanStep step) {
		Host primary = this.cluster.topology().primary();
		this.probes.listed(host).ifPresent((probe) -> {
			step.proofs(List.of(probe));
			if (!host.equals(primary)) {
				boolean joined = this.cluster.topology().release().behaviour().joinedHttpPort();
				step.remark(joined ? "remark.unlisted.joined" : "remark.unlisted", host.address(), primary.address());
			}
		});
		return step;
	}

	PlanStep stop(Host host, RoleCommands.Group group) {
		return this.plan.add(host.address(), Kind.COMMAND, group.stop())
			.roles(group.roles())
			.proofs(this.probes.closed(host, group.roles()));
	}

	/** Ends a host's process, and with it the roles that still run. */
	PlanStep exit(Host host, Collection<ServerRole> roles) {
		stopped(host);
		ConsoleScripts scripts = ConsoleScripts.of(this.cluster.topology().release(), host.os());
		return this.plan.add(host.address(), Kind.EXIT, "exit")
			.roles(roles)
			.proofs(this.probes.allClosed(host))
			.remark("remark.exit", scripts.console(), scripts.stop());
	}

	/** The latest step that starts a role of a host. */
	Optional<PlanStep> starting(Host host, ServerRole role) {
		return Optional.ofNullable(this.starts.getOrDefault(host.address(), Map.of()).get(role));
	}

	private PlanStep remember(Host host, PlanStep step) {
		Map<ServerRole, PlanStep> starts = this.starts.computeIfAbsent(host.address(),
				(address) -> new EnumMap<>(ServerRole.class));
		step.roles().forEach((role) -> starts.put(role, step));
		return step;
	}

	/** Makes a step wait for the databases in use, where they stand outside. */
	void afterDatabasesOutside(PlanStep step) {
		if (this.cluster.topology().replaced().contains(ServerRole.DATA)) {
			this.probes.databases().forEach(step::gate);
		}
	}

	/** Makes a step wait for the primary center. */
	void afterCenter(PlanStep step, Host primary) {
		Set<ServerRole> roles = EnumSet.copyOf(step.roles());
		roles.removeAll(EnumSet.of(ServerRole.DATA, ServerRole.STORAGE));
		boolean second = roles.contains(ServerRole.CENTER);
		String reason = second ? "after.center.standby"
				: roles.contains(ServerRole.APPLICATION) ? "after.center.application" : "after.center.web";
		starting(primary, ServerRole.CENTER)
			.ifPresent((center) -> step.after(center, Remark.of(reason, step.host(), primary.address())));
		step.gate(this.probes.of(primary, ServerRole.CENTER));
	}

	private List<Integer> privilegedPorts(Host host) {
		return host.roles()
			.stream()
			.map((role) -> this.cluster.port(host, role))
			.filter((port) -> port <= LAST_PRIVILEGED_PORT)
			.distinct()
			.sorted()
			.toList();
	}

}
