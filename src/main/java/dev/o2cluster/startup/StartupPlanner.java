package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;

/**
 * Orders a cluster's start: the database in use, the primary center's host, then every
 * other host, whose center, applications and pages wait for the primary center.
 * <p>
 * Observed on 6.0.3: a center that starts before the database in use stays damaged, and
 * roles start in the order data, storage, center, application, web.
 */
public final class StartupPlanner {

	/** The order in which O2OA's own {@code start} goes through the roles. */
	static final List<ServerRole> ROLE_ORDER = List.of(ServerRole.DATA, ServerRole.STORAGE, ServerRole.CENTER,
			ServerRole.APPLICATION, ServerRole.WEB);

	private static final Set<ServerRole> NEEDED_BY_CENTER = EnumSet.of(ServerRole.DATA, ServerRole.STORAGE);

	private final Topology topology;

	private final Probes probes;

	private final List<StartupStep> steps = new ArrayList<>();

	private final Set<HostAddress> launched = new HashSet<>();

	private StartupPlanner(NodeConfigs cluster) {
		this.topology = cluster.topology();
		this.probes = new Probes(cluster);
	}

	/**
	 * Plans the first start of a cluster.
	 * @param cluster its node files
	 * @return the plan
	 */
	public static StartupPlan plan(NodeConfigs cluster) {
		return new StartupPlanner(cluster).plan();
	}

	private StartupPlan plan() {
		Host primary = this.topology.primary();
		Optional<Host> database = this.topology.databaseHost().filter((host) -> !host.equals(primary));
		database.ifPresent((host) -> startEach(host, NEEDED_BY_CENTER, Optional.empty()));
		start(primary, database.map((host) -> this.probes.of(host, ServerRole.DATA)));
		Probe center = this.probes.of(primary, ServerRole.CENTER);
		this.topology.hosts()
			.stream()
			.filter((host) -> !host.equals(primary))
			.forEach((host) -> start(host, Optional.of(center)));
		return new StartupPlan(this.steps);
	}

	private void start(Host host, Optional<Probe> gate) {
		if (host.runsEverything() && !this.launched.contains(host.address())) {
			launch(host);
			add(host, Kind.COMMAND, host.roles(), "start", gate, Optional.of(this.probes.of(host, ServerRole.CENTER)));
		}
		else {
			startEach(host, EnumSet.allOf(ServerRole.class), gate);
		}
	}

	/** Only what uses a center has to wait; data and storage never do. */
	private void startEach(Host host, Set<ServerRole> wanted, Optional<Probe> gate) {
		List<ServerRole> roles = ROLE_ORDER.stream()
			.filter((role) -> host.runs(role) && wanted.contains(role) && !started(host, role))
			.toList();
		if (!roles.isEmpty()) {
			launch(host);
		}
		for (ServerRole role : roles) {
			add(host, Kind.COMMAND, EnumSet.of(role), command(role),
					NEEDED_BY_CENTER.contains(role) ? Optional.empty() : gate, Optional.of(this.probes.of(host, role)));
		}
	}

	private void launch(Host host) {
		if (this.launched.add(host.address())) {
			add(host, Kind.LAUNCH, Collections.emptySet(), StartScript.launch(host.os()), Optional.empty(),
					this.probes.agent(host));
		}
	}

	/**
	 * From 7.2 on a bare {@code start <role>} first asks for an administrator password
	 * when {@code token.json} holds none; the long form does not.
	 */
	private String command(ServerRole role) {
		return "start " + role.key() + (this.topology.release().behaviour().skipInit() ? "SkipInit" : "");
	}

	private boolean started(Host host, ServerRole role) {
		return this.steps.stream()
			.anyMatch((step) -> step.host().equals(host.address()) && step.roles().contains(role));
	}

	private void add(Host host, Kind kind, Set<ServerRole> roles, String command, Optional<Probe> waitFor,
			Optional<Probe> verify) {
		this.steps.add(new StartupStep(this.steps.size() + 1, host.address(), kind, roles, command, waitFor, verify));
	}

}
