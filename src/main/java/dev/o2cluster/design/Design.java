package dev.o2cluster.design;

import dev.o2cluster.bundle.ClusterBundle;
import dev.o2cluster.check.ProblemPlaces;
import dev.o2cluster.check.Severity;
import dev.o2cluster.topology.OneLine;
import dev.o2cluster.topology.store.StoredTopology;
import dev.o2cluster.topology.Topology;

/**
 * A stored topology and what follows from it.
 *
 * @param stored the topology as it stands in the database
 * @param cluster its files, problems and plan
 */
public record Design(StoredTopology stored, ClusterBundle cluster) {

	public long id() {
		return this.stored.id();
	}

	public Topology topology() {
		return this.stored.topology();
	}

	/**
	 * The design as an edit would leave it, before anything is stored; its tag stays that
	 * of the stored state.
	 * @param edited the edited topology
	 * @return what follows from the edit
	 */
	public Design with(Topology edited) {
		return new Design(this.stored.with(edited), this.cluster.with(edited));
	}

	/**
	 * The problems by the place they sit on.
	 * @return the places
	 */
	public ProblemPlaces places() {
		return ProblemPlaces.of(this.cluster.problems());
	}

	/**
	 * How many problems keep the bundles back.
	 * @return the number of errors
	 */
	public long errors() {
		return count(Severity.ERROR);
	}

	/**
	 * How many problems are worth a second look.
	 * @return the number of warnings
	 */
	public long warnings() {
		return count(Severity.WARNING);
	}

	/**
	 * The design in one line, as far as a line can hold it.
	 * @return such as {@code 6 192.168.0.1=wcasd* 192.168.0.2=asd}
	 */
	public String line() {
		return OneLine.sketch(this.cluster.topology());
	}

	/**
	 * Tells whether a line holds the whole design.
	 * @return whether there are no settings, overrides or notes besides
	 */
	public boolean fitsOneLine() {
		return OneLine.write(this.cluster.topology()).isPresent();
	}

	private long count(Severity severity) {
		return this.cluster.problems()
			.stream()
			.filter((problem) -> problem.severity() == severity && !problem.accepted())
			.count();
	}

}
