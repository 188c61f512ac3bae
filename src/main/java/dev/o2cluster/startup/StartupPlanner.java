package dev.o2cluster.startup;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;

/**
 * Orders a cluster's start: the database in use, the primary center's host, then every
 * other host, whose center, applications and pages wait for the primary center. Where
 * rows may be spread over several databases, all of them come first.
 * <p>
 * Observed on 6.0.3: a center that starts before the database in use stays damaged, and
 * roles start in the order data, storage, center, application, web. Read in the classes
 * of 4.x and 7.2: every process connects to every database, and needs all of them.
 */
public final class StartupPlanner {

	private static final Set<ServerRole> NEEDED_BY_CENTER = EnumSet.of(ServerRole.DATA, ServerRole.STORAGE);

	private final NodeConfigs cluster;

	private final Topology topology;

	private final HostSteps steps;

	private final Map<HostAddress, PlanStep> databases = new LinkedHashMap<>();

	private final Set<HostAddress> visited = new HashSet<>();

	private StartupPlanner(NodeConfigs cluster, PlanBuilder builder) {
		this.cluster = cluster;
		this.topology = cluster.acting();
		this.steps = new HostSteps(cluster, builder);
	}

	/**
	 * Plans the start of a cluster.
	 * @param cluster its node files
	 * @return the plan
	 */
	public static StartupPlan plan(NodeConfigs cluster) {
		PlanBuilder builder = new PlanBuilder();
		write(cluster, builder);
		return builder.build(PlanKind.START);
	}

	/** Writes the start of a whole cluster into a plan. */
	static void write(NodeConfigs cluster, PlanBuilder builder) {
		new StartupPlanner(cluster, builder).write();
	}

	private void write() {
		Host primary = this.topology.primary();
		this.topology.databaseHosts().stream().filter((host) -> !host.equals(primary)).forEach((host) -> {
			visit(host, NEEDED_BY_CENTER);
			this.steps.starting(host, ServerRole.DATA).ifPresent((step) -> this.databases.put(host.address(), step));
		});
		visit(primary, EnumSet.allOf(ServerRole.class));
		this.topology.hosts()
			.stream()
			.filter((host) -> !host.equals(primary))
			.forEach((host) -> visit(host, EnumSet.allOf(ServerRole.class)));
	}

	private void visit(Host host, Collection<ServerRole> wanted) {
		boolean first = this.visited.add(host.address());
		if (first && host.runsEverything() && wanted.containsAll(host.roles())) {
			this.steps.launch(host);
			gate(host, this.steps.startAll(host));
			return;
		}
		for (RoleCommands.Group group : this.steps.commands().groups(host, wanted)) {
			if (group.roles().stream().allMatch((role) -> this.steps.starting(host, role).isEmpty())) {
				this.steps.launch(host);
				gate(host, this.steps.start(host, group));
			}
		}
	}

	/** Only what uses a center has to wait; data and storage never do. */
	private void gate(Host host, PlanStep step) {
		if (NEEDED_BY_CENTER.containsAll(step.roles())) {
			return;
		}
		if (!host.primary()) {
			this.steps.afterCenter(step, this.topology.primary());
		}
		else if (step.roles().contains(ServerRole.CENTER)) {
			this.steps.afterDatabasesOutside(step);
			String reason = (this.databases.size() > 1) ? "after.database.every" : "after.database";
			this.databases.forEach((address, data) -> {
				Host database = this.topology.host(address.value()).orElseThrow();
				step.after(data, Remark.of(reason, host.address(), address));
				step.gate(new Probes(this.cluster).of(database, ServerRole.DATA));
			});
		}
	}

}
