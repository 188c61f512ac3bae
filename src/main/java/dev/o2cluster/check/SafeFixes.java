package dev.o2cluster.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.o2cluster.nodeconfig.NodeConfigs;
import dev.o2cluster.topology.Topology;

/**
 * Applies every fix that is safe, until none is left.
 */
public final class SafeFixes {

	private SafeFixes() {
	}

	/**
	 * Applies the safe fixes of a design. No problem is there afterwards that was not
	 * there before.
	 * @param topology the design
	 * @return the design after the fixes; the same one where none can be applied
	 */
	public static Topology applyTo(Topology topology) {
		State state = State.of(topology);
		while (true) {
			List<Fix> fixes = state.problems().stream().flatMap(SafeFixes::safeFix).toList();
			State next = apply(state, fixes);
			if (next == state) {
				return state.topology();
			}
			state = next;
		}
	}

	/** All together if that adds no problem; otherwise each half for itself. */
	private static State apply(State state, List<Fix> fixes) {
		if (fixes.isEmpty()) {
			return state;
		}
		Topology edited = state.topology();
		for (Fix fix : fixes) {
			edited = fix.applyTo(edited);
		}
		State next = State.of(edited);
		if (next.betterThan(state)) {
			return next;
		}
		if (fixes.size() == 1) {
			return state;
		}
		int half = fixes.size() / 2;
		return apply(apply(state, fixes.subList(0, half)), fixes.subList(half, fixes.size()));
	}

	/** The first safe one; an accepted problem stays as it is. */
	private static Stream<Fix> safeFix(TopologyProblem problem) {
		return problem.accepted() ? Stream.empty() : problem.fixes().stream().filter(Fix::safe).limit(1);
	}

	private record State(Topology topology, List<TopologyProblem> problems) {
		static State of(Topology topology) {
			return new State(topology, Checks.problemsOf(NodeConfigs.of(topology)));
		}

		boolean betterThan(State before) {
			return keys().size() < before.keys().size() && before.keys().containsAll(keys());
		}

		private Set<String> keys() {
			return this.problems.stream().map(TopologyProblem::key).collect(Collectors.toSet());
		}

	}

}
