package dev.o2cluster.topology.store;

import java.util.List;
import java.util.stream.Stream;

import dev.o2cluster.topology.Topology;
import dev.o2cluster.topology.Waiver;

/**
 * A warning was accepted, or that was taken back; told while the transaction is open.
 *
 * @param kind what was done
 * @param topology the topology's name
 * @param revision the revision it stands at
 * @param waiver what was accepted, and why
 * @param author who did it
 */
public record WaiverChange(Kind kind, String topology, int revision, Waiver waiver, String author) {

	/** Tells which waivers came and which went, whichever way the state was saved. */
	static List<WaiverChange> between(Topology before, StoredTopology after, String author) {
		List<Waiver> old = before.waivers();
		List<Waiver> now = after.topology().waivers();
		return Stream
			.concat(changes(Kind.ACCEPTED, now, old, after, author), changes(Kind.WITHDRAWN, old, now, after, author))
			.toList();
	}

	private static Stream<WaiverChange> changes(Kind kind, List<Waiver> some, List<Waiver> others,
			StoredTopology stored, String author) {
		return some.stream()
			.filter((waiver) -> !others.contains(waiver))
			.map((waiver) -> new WaiverChange(kind, stored.topology().name(), stored.revision(), waiver, author));
	}

	/** What was done. */
	public enum Kind {

		ACCEPTED, WITHDRAWN

	}

}
