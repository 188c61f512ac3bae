package dev.o2cluster.startup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.topology.Topology;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cluster on paper. Takes commands as people type them and protests where O2OA would
 * come to harm, by the rules observed on 6.0.3 and without a look at how plans are made.
 */
final class Rehearsal {

	private final Map<HostAddress, NodeConfigs> files = new HashMap<>();

	private final Map<HostAddress, Process> processes = new HashMap<>();

	private final NodeConfigs origin;

	private final NodeConfigs goal;

	private final boolean stopping;

	private Rehearsal(NodeConfigs origin, NodeConfigs goal, boolean stopping) {
		this.origin = origin;
		this.goal = goal;
		this.stopping = stopping;
	}

	/** A running server: what it read when it started, and what runs in it. */
	private record Process(NodeConfigs config, Set<ServerRole> roles) {
	}

	/** Nothing runs, the files are in place. */
	static Rehearsal stopped(NodeConfigs cluster) {
		Rehearsal rehearsal = new Rehearsal(cluster, cluster, false);
		cluster.topology().hosts().forEach((host) -> rehearsal.files.put(host.address(), cluster));
		return rehearsal;
	}

	/** Everything runs and shall end. */
	static Rehearsal stopping(NodeConfigs cluster) {
		return running(cluster, cluster, true);
	}

	/** Everything of one design runs and shall become another. */
	static Rehearsal changing(NodeConfigs from, NodeConfigs to) {
		return running(from, to, false);
	}

	private static Rehearsal running(NodeConfigs from, NodeConfigs to, boolean stopping) {
		Rehearsal rehearsal = new Rehearsal(from, to, stopping);
		from.topology().hosts().forEach((host) -> {
			rehearsal.files.put(host.address(), from);
			rehearsal.processes.put(host.address(), new Process(from, EnumSet.copyOf(host.roles())));
		});
		return rehearsal;
	}

	/** Carries a plan out in an order of its own that only the plan's edges restrain. */
	void perform(StartupPlan plan, Random random) {
		List<StartupStep> left = new ArrayList<>(plan.steps());
		Set<Integer> done = new HashSet<>();
		while (!left.isEmpty()) {
			List<StartupStep> ready = left.stream()
				.filter((step) -> step.after().stream().allMatch((dependency) -> done.contains(dependency.step())))
				.toList();
			assertThat(ready).as("steps that can be done next in %s", plan).isNotEmpty();
			StartupStep step = ready.get(random.nextInt(ready.size()));
			perform(step);
			left.remove(step);
			done.add(step.order());
		}
	}

	Map<HostAddress, Set<ServerRole>> running() {
		return this.processes.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().roles()));
	}

	Map<HostAddress, NodeConfigs> configurations() {
		return this.processes.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().config()));
	}

	private void perform(StartupStep step) {
		HostAddress host = step.host();
		switch (step.kind()) {
			case LAUNCH -> {
				assertThat(this.processes).as("launched twice: %s", step).doesNotContainKey(host);
				assertThat(this.files).as("launched without files: %s", step).containsKey(host);
				this.processes.put(host, new Process(this.files.get(host), EnumSet.noneOf(ServerRole.class)));
			}
			case EXIT -> {
				assertThat(this.processes).as("no process to end: %s", step).containsKey(host);
				this.processes.get(host).roles().forEach((role) -> mayStop(host, role));
				this.processes.remove(host);
			}
			case DELIVER -> this.files.put(host, this.goal);
			case MOVE_DATA -> List.of(this.origin, this.goal)
				.forEach((cluster) -> cluster.topology()
					.databaseHost()
					.ifPresent((database) -> assertThat(runs(database.address(), ServerRole.DATA))
						.as("database on %s runs while its folder is copied: %s", database.address(), step)
						.isFalse()));
			case COMMAND -> type(step);
		}
	}

	private void type(StartupStep step) {
		assertThat(this.processes).as("no process to type into: %s", step).containsKey(step.host());
		Process process = this.processes.get(step.host());
		Host host = process.config().topology().host(step.host().value()).orElseThrow();
		String[] words = step.command().split(" ");
		Set<ServerRole> roles = (words.length == 1) ? host.roles() : meant(process, host, words[1]);
		assertThat(roles).as("roles of %s", step).isNotEmpty().isEqualTo(step.roles());
		for (ServerRole role : RoleCommands.ROLE_ORDER) {
			if (roles.contains(role)) {
				if (words[0].equals("start")) {
					mayStart(process, host, role);
					assertThat(process.roles().add(role)).as("started twice: %s %s", role, step).isTrue();
				}
				else {
					mayStop(host.address(), role);
					assertThat(process.roles().remove(role)).as("stopped twice: %s %s", role, step).isTrue();
				}
			}
		}
	}

	/** From 7.2 on, HTTP roles on the application's port come and go with it. */
	private static Set<ServerRole> meant(Process process, Host host, String word) {
		boolean joins = process.config().topology().release().id().equals("8");
		ServerRole named = ServerRole.ofKey(word.replace("SkipInit", "")).orElseThrow();
		assertThat(word.endsWith("SkipInit")).as("first-start page avoided").isIn(joins, false);
		EnumSet<ServerRole> http = EnumSet.of(ServerRole.WEB, ServerRole.CENTER, ServerRole.APPLICATION);
		if (!joins || !http.contains(named)) {
			return EnumSet.of(named);
		}
		assertThat(named).as("the role that carries the others").isEqualTo(ServerRole.APPLICATION);
		http.retainAll(host.roles());
		return http;
	}

	private void mayStart(Process process, Host host, ServerRole role) {
		Host primary = process.config().topology().primary();
		if (role == ServerRole.CENTER && host.primary()) {
			needed(process.config().topology())
				.forEach((database) -> assertThat(runs(database.address(), ServerRole.DATA))
					.as("database on %s before the center on %s", database.address(), host.address())
					.isTrue());
			this.processes.forEach((other,
					running) -> assertThat(!other.equals(host.address()) && running.roles().contains(ServerRole.CENTER)
							&& running.config().topology().primary().address().equals(other))
						.as("two centers in force: %s and %s", other, host.address())
						.isFalse());
		}
		else if (!EnumSet.of(ServerRole.DATA, ServerRole.STORAGE).contains(role)) {
			assertThat(runs(primary.address(), ServerRole.CENTER))
				.as("primary center on %s before %s on %s", primary.address(), role, host.address())
				.isTrue();
		}
	}

	/**
	 * The first database in text order of names, as observed on 6.0.3; every one on the
	 * lines that spread rows, when a whole cluster starts.
	 */
	private List<Host> needed(Topology topology) {
		List<Host> databases = topology.hosts()
			.stream()
			.filter((host) -> host.runs(ServerRole.DATA))
			.sorted(Comparator.comparing((host) -> host.address().value()))
			.toList();
		boolean all = Set.of("4", "8").contains(topology.release().id());
		return all ? databases : databases.stream().limit(1).toList();
	}

	/** Restarts may interrupt for a moment, a stop must not pull the rug away. */
	private void mayStop(HostAddress host, ServerRole role) {
		if (!this.stopping) {
			return;
		}
		Host database = this.goal.topology().databaseHost().orElse(null);
		boolean inUse = role == ServerRole.DATA && database != null && database.address().equals(host);
		boolean primary = role == ServerRole.CENTER && this.goal.topology().primary().address().equals(host);
		this.processes.forEach((other, process) -> {
			if (!other.equals(host) && inUse) {
				assertThat(process.roles()).as("still use the database on %s: %s", host, other)
					.doesNotContain(ServerRole.CENTER, ServerRole.APPLICATION);
			}
			if (!other.equals(host) && primary) {
				assertThat(process.roles()).as("still use the center on %s: %s", host, other)
					.doesNotContain(ServerRole.CENTER, ServerRole.APPLICATION, ServerRole.WEB);
			}
		});
	}

	private boolean runs(HostAddress host, ServerRole role) {
		return this.processes.containsKey(host) && this.processes.get(host).roles().contains(role);
	}

}
