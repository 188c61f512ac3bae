package dev.o2cluster.check;

import java.util.Optional;

import dev.o2cluster.topology.DataInUse;
import dev.o2cluster.topology.Topology;

/**
 * A topology that trips a rule, and one as near to it as can be that does not.
 *
 * @param rule the rule's id
 * @param place where the problem sits: the host, or {@code *}, and the field
 * @param trips the one that trips it
 * @param fine the one that does not
 */
record RuleCase(String rule, String place, Topology trips, Topology fine) {

	/** What both say about data of a design they came from. */
	static RuleCase inUse(String rule, String place, Topology before, Topology trips, Topology fine) {
		Optional<DataInUse> data = Optional.of(DataInUse.of(before));
		return new RuleCase(rule, place, trips.withDataInUse(data), fine.withDataInUse(data));
	}

	/** One field of the pair of one line on one host, with a bad and a good value. */
	static RuleCase setting(String rule, String release, String host, String path, String bad, String good) {
		Topology pair = Sketch.pair(release);
		return new RuleCase(rule, host + " " + path, Sketch.set(pair, host, path, bad),
				Sketch.set(pair, host, path, good));
	}

	/** One merge patch on the pair of 6.0.x, a bad and a good one. */
	static RuleCase override(String rule, String place, String host, String bad, String good) {
		Topology pair = Sketch.pair("6");
		return new RuleCase(rule, place, Sketch.override(pair, host, bad), Sketch.override(pair, host, good));
	}

	RuleCase at(String place) {
		return new RuleCase(this.rule, place, this.trips, this.fine);
	}

	@Override
	public String toString() {
		return this.rule;
	}

}
