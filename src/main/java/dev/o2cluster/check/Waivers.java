package dev.o2cluster.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.Waiver;

/**
 * The waivers of one topology, for looking up the one that covers a problem.
 */
final class Waivers {

	private final Map<String, Waiver> byFacts = new HashMap<>();

	private Waivers() {
	}

	static Waivers of(Topology topology) {
		Waivers waivers = new Waivers();
		topology.waivers().forEach((waiver) -> waivers.byFacts.put(waiver.rule() + " " + waiver.facts(), waiver));
		return waivers;
	}

	/** Only warnings can be accepted. */
	TopologyProblem appliedTo(TopologyProblem problem) {
		if (this.byFacts.isEmpty() || problem.severity() != Severity.WARNING) {
			return problem;
		}
		Waiver waiver = this.byFacts.get(problem.id() + " " + problem.fingerprint());
		return (waiver != null && Objects.equals(waiver.host(), problem.host())) ? problem.waivedBy(waiver) : problem;
	}

}
