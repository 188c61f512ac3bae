package dev.o2cluster.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.Waiver;

/**
 * Edits of a design's waivers.
 */
public final class Acceptance {

	private Acceptance() {
	}

	/**
	 * Accepts a warning.
	 * @param topology the design
	 * @param problem one of its warnings
	 * @param reason why it is acceptable
	 * @param by who says so
	 * @return the design with a waiver for it
	 */
	public static Topology accept(Topology topology, TopologyProblem problem, String reason, String by) {
		List<Waiver> waivers = new ArrayList<>(without(topology, problem.id(), problem.fingerprint()));
		waivers.add(new Waiver(problem.id(), problem.host(), problem.fingerprint(), reason, by));
		return topology.withWaivers(waivers);
	}

	/**
	 * Takes a waiver back.
	 * @param topology the design
	 * @param rule id of the rule that warns
	 * @param facts fingerprint of the facts that were accepted
	 * @return the design without it
	 */
	public static Topology withdraw(Topology topology, String rule, String facts) {
		return topology.withWaivers(without(topology, rule, facts));
	}

	/**
	 * The waivers whose warning is gone or has other facts by now.
	 * @param topology the design
	 * @param problems its problems
	 * @return the waivers that cover nothing
	 */
	public static List<Waiver> outdated(Topology topology, List<TopologyProblem> problems) {
		Set<Waiver> used = new HashSet<>();
		problems.stream().filter(TopologyProblem::accepted).forEach((problem) -> used.add(problem.waiver()));
		return topology.waivers().stream().filter((waiver) -> !used.contains(waiver)).toList();
	}

	private static List<Waiver> without(Topology topology, String rule, String facts) {
		return topology.waivers()
			.stream()
			.filter((waiver) -> !(waiver.rule().equals(rule) && waiver.facts().equals(facts)))
			.toList();
	}

}
