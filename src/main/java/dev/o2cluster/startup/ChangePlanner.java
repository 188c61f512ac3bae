package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.ServerRole;
import org.jspecify.annotations.Nullable;

/**
 * Orders the way from one design to another on a running cluster: the new files
 * everywhere first, then one host at a time, and only those that run on an old
 * configuration. Where the database in use moves, everything stops before and starts
 * after.
 */
public final class ChangePlanner {

	private static final Set<ServerRole> STORES = EnumSet.of(ServerRole.DATA, ServerRole.STORAGE);

	private static final Set<ServerRole> SERVES = EnumSet.of(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.WEB);

	private final Difference difference;

	private final Restarts restarts;

	private final PlanBuilder builder = new PlanBuilder();

	private final HostSteps steps;

	private final HostSteps oldSteps;

	private @Nullable PlanStep lastRestart;

	private @Nullable PlanStep oldCenterStopped;

	private ChangePlanner(Difference difference, Restarts restarts) {
		this.difference = difference;
		this.restarts = restarts;
		this.steps = new HostSteps(difference.to(), this.builder);
		this.oldSteps = new HostSteps(difference.from(), this.builder);
	}

	/**
	 * Plans the change from one design to another.
	 * @param from the node files the servers run on
	 * @param to the node files they shall run on
	 * @return the plan; without steps where nothing has to be done
	 */
	public static StartupPlan change(NodeConfigs from, NodeConfigs to) {
		Difference difference = new Difference(from, to);
		return new ChangePlanner(difference, Restarts.of(difference)).plan(PlanKind.CHANGE);
	}

	/**
	 * Plans a restart host by host of those whose configuration changed.
	 * @param from the node files the servers run on
	 * @param to the node files they shall run on
	 * @return the plan; without steps where nothing changed
	 */
	public static StartupPlan rolling(NodeConfigs from, NodeConfigs to) {
		Difference difference = new Difference(from, to);
		return new ChangePlanner(difference, Restarts.of(difference)).plan(PlanKind.ROLLING);
	}

	/**
	 * Plans a restart of every host, one by one, without new files.
	 * @param cluster the node files in use
	 * @return the plan
	 */
	public static StartupPlan rolling(NodeConfigs cluster) {
		Difference difference = new Difference(cluster, cluster);
		ChangePlanner planner = new ChangePlanner(difference, Restarts.everything(cluster.acting().hosts()));
		planner.restartAll();
		return planner.builder.build(PlanKind.ROLLING);
	}

	private StartupPlan plan(PlanKind kind) {
		if (this.difference.databasesMoved() || this.difference.releaseChanged()) {
			new FullStop(this.difference, this.builder).write();
		}
		else if (changed()) {
			partly();
		}
		return this.builder.build(kind);
	}

	private boolean changed() {
		return !this.difference.added().isEmpty() || !this.difference.removed().isEmpty()
				|| this.difference.kept().stream().anyMatch(this.restarts::process);
	}

	private void partly() {
		Deliveries.write(this.difference, this.builder);
		this.difference.kept().forEach(this.steps::running);
		this.difference.removed().forEach((host) -> stopEach(host, EnumSet.of(ServerRole.WEB, ServerRole.APPLICATION)));
		this.difference.added().forEach((host) -> startEach(host, STORES));
		restartAll();
		this.difference.kept().stream().filter(this.restarts::application).forEach(this::restartApplication);
		this.difference.added().forEach((host) -> startEach(host, SERVES));
		this.difference.removed().forEach(this::exit);
	}

	/**
	 * Walks the restarts in the order of a start: the database, the primary, the others.
	 */
	private void restartAll() {
		Host primary = this.difference.after().primary();
		Optional<Host> database = this.difference.after().databaseHost();
		database.filter((host) -> !host.equals(primary) && this.restarts.process(host)).ifPresent((host) -> {
			restart(host);
			startEach(host, this.difference.primaryMoved() ? STORES : host.roles());
		});
		stopOldCenter();
		Stream.concat(Stream.of(primary), this.difference.after().hosts().stream().filter((host) -> !host.primary()))
			.forEach((host) -> {
				if (this.restarts.process(host)) {
					if (!database.filter(host::equals).isPresent() || host.equals(primary)) {
						restart(host);
					}
					startRest(host);
				}
				else if (host.primary() && this.difference.added(host)) {
					startEach(host, EnumSet.of(ServerRole.CENTER));
				}
			});
	}

	/** Two centers must never both believe to be in force. */
	private void stopOldCenter() {
		if (!this.difference.primaryMoved()) {
			return;
		}
		Host old = this.difference.before().primary();
		boolean restarted = this.difference.after()
			.databaseHost()
			.filter((host) -> host.address().equals(old.address()))
			.isPresent();
		if (!restarted && this.oldCenterStopped == null) {
			this.oldSteps.commands()
				.groups(old, EnumSet.of(ServerRole.CENTER))
				.forEach((group) -> this.oldCenterStopped = this.oldSteps.stop(old, group));
		}
	}

	private void restart(Host host) {
		Host old = this.difference.old(host);
		oneAtATime(this.oldSteps.exit(old, old.roles()));
		this.steps.stopped(host);
		this.steps.launch(host);
	}

	private void startRest(Host host) {
		if (host.runsEverything() && this.steps.starting(host, ServerRole.DATA).isEmpty()) {
			gate(host, this.steps.startAll(host));
		}
		else {
			startEach(host, host.roles());
		}
	}

	private void startEach(Host host, Collection<ServerRole> wanted) {
		if (!this.steps.commands().groups(host, wanted).isEmpty()) {
			this.steps.launch(host);
		}
		for (RoleCommands.Group group : this.steps.commands().groups(host, wanted)) {
			if (group.roles().stream().allMatch((role) -> this.steps.starting(host, role).isEmpty())) {
				gate(host, this.steps.start(host, group));
			}
		}
	}

	private void gate(Host host, PlanStep step) {
		if (this.restarts.process(host)) {
			this.lastRestart = step;
		}
		if (STORES.containsAll(step.roles())) {
			return;
		}
		if (!host.primary()) {
			this.steps.afterCenter(step, this.difference.after().primary());
		}
		else if (step.roles().contains(ServerRole.CENTER)) {
			primaryGate(host, step);
		}
		if (this.difference.added(host) && this.lastRestart != null) {
			step.after(this.lastRestart, Remark.of("after.known", host.address()));
		}
	}

	private void primaryGate(Host primary, PlanStep step) {
		if (this.oldCenterStopped != null) {
			step.after(this.oldCenterStopped,
					Remark.of("after.oldCenter", primary.address(), this.oldCenterStopped.host()));
		}
		this.steps.afterDatabasesOutside(step);
		this.difference.after().databaseHost().filter((host) -> !host.equals(primary)).ifPresent((host) -> {
			this.steps.starting(host, ServerRole.DATA)
				.ifPresent((data) -> step.after(data, Remark.of("after.database", primary.address(), host.address())));
			step.gate(new Probes(this.difference.to()).of(host, ServerRole.DATA));
		});
	}

	private void restartApplication(Host host) {
		for (RoleCommands.Group group : this.steps.commands().groups(host, EnumSet.of(ServerRole.APPLICATION))) {
			PlanStep stop = this.oldSteps.stop(host, group);
			oneAtATime(stop);
			this.difference.added()
				.forEach((added) -> this.steps.starting(added, ServerRole.STORAGE)
					.ifPresent((storage) -> stop.after(storage,
							Remark.of("after.storage", host.address(), added.address()))));
			PlanStep start = this.steps.start(host, group);
			this.lastRestart = start;
			if (!host.primary()) {
				this.steps.afterCenter(start, this.difference.after().primary());
			}
		}
	}

	private void oneAtATime(PlanStep step) {
		if (this.lastRestart != null) {
			step.after(this.lastRestart, Remark.of("after.oneAtATime", step.host(), this.lastRestart.host()));
		}
	}

	private void stopEach(Host host, Collection<ServerRole> wanted) {
		List<RoleCommands.Group> groups = new ArrayList<>(this.oldSteps.commands().groups(host, wanted));
		for (int i = groups.size() - 1; i >= 0; i--) {
			PlanStep stop = this.oldSteps.stop(host, groups.get(i));
			if (host.primary() && stop.roles().contains(ServerRole.CENTER)) {
				this.oldCenterStopped = stop;
			}
		}
	}

	/** A removed host goes last: until then the others may still read its files. */
	private void exit(Host host) {
		PlanStep exit = this.oldSteps.exit(host, host.roles());
		if (this.lastRestart != null) {
			exit.after(this.lastRestart, Remark.of("after.forgotten", host.address()));
		}
	}

}
