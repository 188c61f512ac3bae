package dev.o2cluster.check.web;

import java.util.List;
import java.util.function.Predicate;

import dev.o2cluster.check.Acceptance;
import dev.o2cluster.check.Fix;
import dev.o2cluster.check.Severity;
import dev.o2cluster.check.TopologyProblem;
import dev.o2cluster.design.Design;
import dev.o2cluster.topology.Waiver;

/**
 * The problems of a design as the panel shows them.
 *
 * @param open errors and warnings to deal with, worst first, at most {@value #SHOWN}
 * @param hidden how many more of those there are
 * @param notes what is only worth knowing
 * @param accepted warnings that somebody accepted
 * @param outdated waivers that cover nothing any more
 * @param safe how many problems of the design have a safe fix
 */
public record ProblemPanel(List<TopologyProblem> open, int hidden, List<TopologyProblem> notes,
		List<TopologyProblem> accepted, List<Waiver> outdated, long safe) {

	private static final int SHOWN = 100;

	/**
	 * Sorts the problems of a design for showing.
	 * @param design the design
	 * @param shown which of its problems the page is about
	 */
	static ProblemPanel of(Design design, Predicate<TopologyProblem> shown) {
		List<TopologyProblem> all = design.cluster().problems();
		List<TopologyProblem> problems = all.stream().filter(shown).toList();
		List<TopologyProblem> open = problems.stream()
			.filter((problem) -> problem.severity() != Severity.INFO && !problem.accepted())
			.toList();
		long safe = all.stream()
			.filter((problem) -> !problem.accepted() && problem.fixes().stream().anyMatch(Fix::safe))
			.count();
		return new ProblemPanel(open.subList(0, Math.min(SHOWN, open.size())), Math.max(0, open.size() - SHOWN),
				problems.stream().filter((problem) -> problem.severity() == Severity.INFO).limit(SHOWN).toList(),
				problems.stream().filter(TopologyProblem::accepted).limit(SHOWN).toList(),
				Acceptance.outdated(design.topology(), all), safe);
	}

	/**
	 * Tells whether there is nothing at all to show.
	 * @return whether no problem was found and no waiver is left over
	 */
	public boolean isEmpty() {
		return this.open.isEmpty() && this.notes.isEmpty() && this.accepted.isEmpty() && this.outdated.isEmpty();
	}

}
