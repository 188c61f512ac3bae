package dev.o2cluster.startup;

import java.util.List;
import java.util.Optional;

import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.topology.Host;
import dev.o2cluster.topology.HostAddress;
import dev.o2cluster.topology.ServerRole;

/**
 * A change during which nothing may run: the old cluster stops, files and database move,
 * the new cluster starts.
 */
final class FullStop {

	private final Difference difference;

	private final PlanBuilder builder;

	FullStop(Difference difference, PlanBuilder builder) {
		this.difference = difference;
		this.builder = builder;
	}

	void write() {
		HostAddress primary = this.difference.after().primary().address();
		StopPlanner.write(this.difference.from(), this.builder);
		List<PlanStep> exits = this.builder.steps().stream().filter((step) -> step.kind() == Kind.EXIT).toList();
		Deliveries.write(this.difference, this.builder);
		Optional<PlanStep> move = moveData(exits);
		int before = this.builder.steps().size();
		StartupPlanner.write(this.difference.to(), this.builder);
		this.builder.steps().stream().skip(before).forEach((step) -> {
			if (step.roles().contains(ServerRole.CENTER) && step.host().equals(primary)) {
				exits.forEach((exit) -> step.after(exit, Remark.of("after.allStopped", step.host(), exit.host())));
			}
			if (step.kind() == Kind.LAUNCH && this.difference.oldDatabase().filter(step.host()::equals).isPresent()) {
				move.ifPresent((copy) -> step.after(copy, Remark.of("after.copied", step.host(), copy.host())));
			}
		});
	}

	private Optional<PlanStep> moveData(List<PlanStep> exits) {
		Optional<HostAddress> old = this.difference.oldDatabase();
		Optional<HostAddress> now = this.difference.after().databaseHost().map(Host::address);
		if (old.isEmpty() || now.isEmpty()) {
			return Optional.empty();
		}
		PlanStep move = this.builder.add(now.get(), Kind.MOVE_DATA, "o2server/local/repository/data")
			.remark("remark.moveData", old.get(), now.get());
		exits.stream()
			.filter((exit) -> exit.host().equals(old.get()))
			.forEach((exit) -> move.after(exit, Remark.of("after.databaseDown", exit.host())));
		return Optional.of(move);
	}

}
