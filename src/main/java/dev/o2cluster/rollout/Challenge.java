package dev.o2cluster.rollout;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.o2cluster.startup.Probe;
import dev.o2cluster.startup.StartupStep;
import dev.o2cluster.startup.StartupStep.Kind;
import dev.o2cluster.topology.HostOs;
import dev.o2cluster.topology.ServerRole;
import dev.o2cluster.verify.VerifyCode.Phase;

/**
 * What to type behind the verify script's name so that its code proves one step of one
 * run: when it runs, the run's word with the step's number, and the parts to look at.
 *
 * @param phase before or after
 * @param words what comes behind that
 */
public record Challenge(Phase phase, String words) {

	private static final String AGENT = "agent";

	private static final String FILES = "files";

	/**
	 * The challenge of a step. Before a launch everything is looked at; after a command
	 * only what it started or stopped, because other hosts may not be that far.
	 * @param run the run
	 * @param step one of its steps
	 * @return the challenge; empty where no script can tell
	 */
	static Optional<Challenge> of(Run run, RunStep step) {
		String word = run.codeWord() + "-" + step.order();
		StartupStep plan = step.plan();
		return switch (plan.kind()) {
			case LAUNCH -> Optional.of(new Challenge(Phase.BEFORE, word));
			case DELIVER -> Optional.of(new Challenge(Phase.AFTER, word + " " + FILES));
			case COMMAND, EXIT -> Optional.of(new Challenge(phase(plan), word + " " + parts(plan)));
			case MOVE_DATA -> Optional.empty();
		};
	}

	private static Phase phase(StartupStep plan) {
		return plan.proofs().stream().anyMatch(Probe::up) ? Phase.AFTER : Phase.BEFORE;
	}

	private static String parts(StartupStep plan) {
		Set<ServerRole> roles = EnumSet.noneOf(ServerRole.class);
		roles.addAll(plan.roles());
		String keys = roles.stream().map(ServerRole::key).collect(Collectors.joining(" "));
		return (plan.kind() == Kind.EXIT) ? (keys + " " + AGENT).strip() : keys;
	}

	/**
	 * The command to type in the folder {@code o2server}.
	 * @param os the host's operating system
	 * @return such as {@code sh verify.sh after K7QXM-4 data}
	 */
	public String command(HostOs os) {
		return ((os == HostOs.WINDOWS) ? "verify.bat " : "sh verify.sh ") + this.phase.key() + " " + this.words;
	}

}
